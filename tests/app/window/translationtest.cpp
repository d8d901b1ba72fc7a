// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "i18n/translations.h"

#include "support/testsupport.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

struct Message {
    QString context;
    QString source;
    QStringList forms;
    bool isFinished = true;
};

/// The messages of the English file.
std::vector<Message> englishPlurals()
{
    QFile file(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/i18n/chancery_en.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            messages.push_back({context, xml.readElementText(), {}});
        } else if (xml.name() == u"translation") {
            messages.back().isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
        } else if (xml.name() == u"numerusform") {
            messages.back().forms << xml.readElementText();
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return messages;
}

/// Every string of the sources that counts something.
QStringList countingStrings()
{
    static const QRegularExpression joint(QStringLiteral("\"\\s*\\n\\s*\""));
    static const QRegularExpression counting(QStringLiteral("\"([^\"\\n]*%n[^\"\\n]*)\""));
    QStringList strings;
    for (const QString &folder : {QStringLiteral("app"), QStringLiteral("core")}) {
        QDirIterator files(QStringLiteral(CHANCERY_SOURCE_DIR "/") + folder,
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll()).remove(joint);
            for (auto found = counting.globalMatch(text); found.hasNext();) {
                strings << found.next().captured(1);
            }
        }
    }
    return strings;
}

} // namespace

TEST_CASE("Every sentence that counts has an English singular and plural")
{
    const auto messages = englishPlurals();
    const QStringList strings = countingStrings();
    CHECK(strings.size() >= 20);
    for (const QString &string : strings) {
        INFO("run the target update_translations and fill in: " << string.toStdString());
        CHECK(std::ranges::contains(messages, string, &Message::source));
    }
    for (const Message &message : messages) {
        INFO(message.source.toStdString());
        CHECK(message.isFinished);
        CHECK(message.forms.size() == 2);
        for (const QString &form : message.forms) {
            CHECK(form.contains(QStringLiteral("%n")));
            CHECK_FALSE(form.contains(QStringLiteral("(s)")));
            CHECK_FALSE(form.contains(QStringLiteral("(es)")));
        }
    }
}

TEST_CASE("One mark is a mark and two are marks, in a program that has its translations")
{
    const auto messages = englishPlurals();
    App::installTranslations();
    for (const Message &message : messages) {
        const QByteArray context = message.context.toUtf8();
        const QByteArray source = message.source.toUtf8();
        for (const int count : {1, 2}) {
            const QString expected =
                QString(message.forms.value(count - 1)).replace(QStringLiteral("%n"), QString::number(count));
            CHECK(QCoreApplication::translate(context, source, nullptr, count) == expected);
        }
    }
    for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>()) {
        QCoreApplication::removeTranslator(translator);
    }
}
