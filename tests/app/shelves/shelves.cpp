// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelves.h"

#include "shelves/libraryrows.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "support/widgets.h"

#include <catch2/catch_test_macros.hpp>

namespace Stacks
{

using TestSupport::becomes;

namespace
{

QString documentText(const QString &volume, int number, const QString &title)
{
    return QStringLiteral("<div type=\"document\" xml:id=\"d%1\" n=\"%1\"><head>%1. %2</head>"
                          "<dateline>Bonn, <date when=\"1961-08-13\">August 13, 1961</date></dateline>"
                          "<p>The words of %3, %1.</p></div>\n")
        .arg(number)
        .arg(title, volume);
}

} // namespace

QByteArray smallVolume(const QString &id, const QString &subSeries, const QString &number,
                       const QString &title, int documents)
{
    QString text =
        QStringLiteral(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"%1\"><teiHeader><fileDesc><titleStmt>"
            "<title type=\"complete\">Foreign Relations, %2, %3, %4</title>"
            "<title type=\"series\">Foreign Relations of the United States</title>"
            "<title type=\"sub-series\">%2</title><title type=\"volume-number\">Volume %3</title>"
            "<title type=\"volume\">%4</title></titleStmt><publicationStmt>"
            "<idno type=\"frus\">%1</idno></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>"
            "</teiHeader><text><body>\n")
            .arg(id, subSeries, number, title);
    text += QStringLiteral("<div type=\"compilation\" xml:id=\"comp1\"><head>Berlin</head>"
                           "<div type=\"chapter\" xml:id=\"ch1\"><head>The Wall</head>\n");
    for (int i = 1; i <= documents; ++i) {
        text += documentText(
            id, i, i % 2 ? QStringLiteral("Telegram From Bonn") : QStringLiteral("Letter to Adenauer"));
    }
    text += QStringLiteral("</div></div>\n<div type=\"compilation\" xml:id=\"comp2\"><head>Laos</head>");
    text += documentText(id, 900, QStringLiteral("Memorandum on Laos"));
    return (text + QStringLiteral("</div></body></text></TEI>")).toUtf8();
}

Shelves::Shelves()
{
    panel.resize(300, 700);
    panel.setLibrary(*library);
    panel.show();
    REQUIRE(becomes([this] { return panel.view()->model()->rowCount() == 2; }));
}

void Shelves::add(const QString &id, const QString &subSeries, const QString &number, const QString &title,
                  int documents)
{
    const QString path =
        write(id + QStringLiteral(".xml"), smallVolume(id, subSeries, number, title, documents));
    const auto written = TestSupport::importFile(*library, path);
    REQUIRE(written);
    REQUIRE(written->documents == documents + 1);
    REQUIRE(volume(id).isValid());
}

QModelIndex Shelves::row(const QString &key) const
{
    INFO("waiting for the row " << key.toStdString());
    CHECK(becomes([&] { return panel.view()->indexOfKey(key).isValid(); }));
    return panel.view()->indexOfKey(key);
}

QModelIndex Shelves::row(const QString &volume, const QString &document) const
{
    return row(App::documentItemKey({volume, document}));
}

QModelIndex Shelves::volume(const QString &id) const
{
    return row(App::volumeItemKey(id));
}

QModelIndex Shelves::titled(const QModelIndex &above, const QString &text) const
{
    const QPersistentModelIndex parent = above;
    const auto look = [&]() -> QModelIndex {
        const QAbstractItemModel &model = *panel.view()->model();
        for (int i = 0; i < model.rowCount(parent); ++i) {
            if (const QModelIndex index = model.index(i, 0, parent); line(index, 0) == text) {
                return index;
            }
        }
        return {};
    };
    INFO("waiting for a row that says " << text.toStdString());
    CHECK(becomes([&] { return look().isValid(); }));
    return look();
}

QString Shelves::line(const QModelIndex &index, int number)
{
    const App::Row row = index.data(App::RowModel::RowRole).value<App::Row>();
    return number < int(row.lines.size()) ? row.lines[size_t(number)].text : QString();
}

} // namespace Stacks
