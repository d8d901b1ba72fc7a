// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prose with `<Person>…</Person>` round the expected spans, one passage a line, nested where one stands in
// another. Lines that begin with `#` are comments. CHANCERY_UPDATE_FIXTURES=1 rewrites the files with what
// is found; read the diff before keeping it.

#include "detect/mentiondetector.h"
#include "detect/rules.h"
#include "support/testsupport.h"
#include "testtexts.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Chancery;
using namespace Chancery::Detect;
using namespace Qt::StringLiterals;

namespace
{

const QRegularExpression SpanTag(u"</?(?:Person|Place|Organisation|Date|Document|Article|Term)>"_s);

QString marked(const QString &text, const std::vector<DetectedMention> &mentions)
{
    const CodePointIndex index(text);
    QMap<qsizetype, QString> opening;
    QMap<qsizetype, QString> closing;
    for (const DetectedMention &mention : mentions) { // outer before inner
        const QString name = formatOfKind(mention.kind);
        opening[index.toUtf16(mention.range.start)] += u'<' + name + u'>';
        QString &ends = closing[index.toUtf16(mention.range.end)];
        ends = u"</"_s + name + u'>' + ends;
    }
    QString result;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        result += closing.value(i) + opening.value(i);
        if (i < text.size()) {
            result += text[i];
        }
    }
    return result;
}

QStringList fixtures()
{
    const QDir folder(QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/detect"));
    QStringList files;
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        files << folder.filePath(name);
    }
    return files;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

/// The outermost stretches as a painter that uses the definition directly would colour them.
class Painter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Painter()
    {
        m_repository.addCustomSearchPath(u":/chancery"_s);
        auto definition = m_repository.definitionForName(u"Diplomatic Prose"_s);
        setDefinition(definition);
        highlightLine(u"-", {});
        definition.setKeywordList(u"people"_s, {u"Kuznetsov"_s, u"Yost"_s});
    }
    QStringList paint(const QString &line)
    {
        m_line = line;
        m_painted.clear();
        highlightLine(line, {});
        return m_painted;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (format.name() != u"Prose" && length > 0) {
            m_painted << format.name() + u'=' + m_line.sliced(offset, length);
        }
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    QString m_line;
    QStringList m_painted;
};

} // namespace

TEST_CASE("the detector finds in every fixture what is marked there and nothing else")
{
    const TestSupport::NoWarnings guard;
    REQUIRE(fixtures().size() >= 5);
    MentionDetector detector(TestTexts::context());
    const bool update = qEnvironmentVariableIsSet("CHANCERY_UPDATE_FIXTURES");
    for (const QString &path : fixtures()) {
        INFO(path.toStdString());
        QStringList found;
        int number = 0;
        for (const QString &line : linesOf(path)) {
            ++number;
            if (line.startsWith(u'#') || line.isEmpty()) {
                found << line;
                continue;
            }
            const QString text = QString(line).remove(SpanTag);
            found << marked(text, detector.detect(text));
            INFO("line " << number);
            if (!update) {
                CHECK(found.last() == line);
            }
        }
        if (update) {
            QFile file(path);
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(found.join(u'\n').toUtf8());
        }
    }
}

TEST_CASE("detector and painter agree on every fixture")
{
    Painter painter;
    Rules rules;
    rules.setWords(u"people"_s, {u"Kuznetsov"_s, u"Yost"_s});
    for (const QString &path : fixtures()) {
        for (const QString &line : linesOf(path)) {
            const QString text = QString(line).remove(SpanTag);
            QStringList detected;
            for (const MatchedSpan &span : rules.match(text)) {
                detected << formatOfKind(span.kind) + u'=' + text.sliced(span.start, span.length);
            }
            CHECK(painter.paint(text) == detected);
        }
    }
}

TEST_CASE("mentions within a document reference know which")
{
    MentionDetector detector(TestTexts::context());
    const auto found = detector.detect(u"McCloy quoted President's letter of Oct 27 to Cuba."_s);
    REQUIRE(found.size() == 5);
    CHECK(found[1].kind == MentionKind::Document);
    CHECK(found[1].within == -1);
    CHECK(found[2].kind == MentionKind::Person);
    CHECK(found[2].within == 1);
    CHECK(found[2].person == u"p_kennedy"_s);
    CHECK(found[3].kind == MentionKind::Date);
    CHECK(found[3].within == 1);
    CHECK(found[3].date.earliest.date() == QDate(1962, 10, 27));
    CHECK(found[4].within == -1);
    for (const DetectedMention &mention : found) {
        CHECK(mention.version == detector.version());
        CHECK(mention.confidence > 0.0);
        CHECK(mention.confidence <= 1.0);
    }
}

TEST_CASE("articles and numbered papers give their numbers")
{
    MentionDetector detector(TestTexts::context());
    const auto numbers = [&](const QString &text) {
        const auto found = detector.detect(text);
        return found.empty() ? QStringList() : found.front().numbers;
    };
    CHECK(numbers(u"under Arts 6 and 8"_s) == QStringList{u"6"_s, u"8"_s});
    CHECK(numbers(u"Articles 52-54"_s) == QStringList{u"52"_s, u"53"_s, u"54"_s});
    CHECK(numbers(u"Article 2(4)"_s) == QStringList{u"2"_s});
    CHECK(numbers(u"telegram 1015 of Oct 27, 1962"_s) == QStringList{u"1015"_s});
    CHECK(numbers(u"Documents 95 and 102"_s) == QStringList{u"95"_s, u"102"_s});
}
