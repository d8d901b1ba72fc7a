// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Chancery::TestSupport
{

/// A small volume of letters over a century, as TEI: one a year 1861–1900; twelve on 3 December 1962, three in
/// that month without a day, two in 1962 without a month; two undated. Those of 1962 are from Khrushchev (p_K) to
/// Kennedy (p_J); the first of each year names Seward (p_S).
inline QByteArray letterVolume()
{
    QByteArray bytes =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xmlns:frus=\"http://history.state.gov/frus/ns/1.0\">"
        "<teiHeader><fileDesc><titleStmt><title type=\"volume\">A Century of "
        "Letters</title></titleStmt></fileDesc>"
        "</teiHeader><text><front><div type=\"section\" xml:id=\"persons\"><head>Persons</head><list>"
        "<item><hi rend=\"strong\"><persName xml:id=\"p_K\">Khrushchev, Nikita S.</persName></hi>, Chairman "
        "of the "
        "Council of Ministers of the Soviet Union</item>"
        "<item><hi rend=\"strong\"><persName xml:id=\"p_J\">Kennedy, John F.</persName></hi>, President of "
        "the United "
        "States</item>"
        "<item><hi rend=\"strong\"><persName xml:id=\"p_S\">Seward, William H.</persName></hi>, Secretary of "
        "State"
        "</item></list></div></front><body>";
    int number = 0;
    const auto letter = [&](const QByteArray &when, const QByteArray &head, const QByteArray &text) {
        const QByteArray id = QByteArray::number(++number);
        bytes += "<div type=\"document\" xml:id=\"d" + id + "\" n=\"" + id + "\"><head>" + id + ". " + head
            + "</head>"
            + (when.isEmpty() ? QByteArray() : "<dateline><date " + when + ">a day</date></dateline>") + "<p>"
            + text + "</p></div>";
    };
    for (int year = 1861; year <= 1900; ++year) {
        letter("when=\"" + QByteArray::number(year) + "-05-02\"", "Despatch of " + QByteArray::number(year),
               "I wrote to <persName corresp=\"#p_S\">Mr. Seward</persName> about it.");
    }
    const QByteArray head =
        "Letter From <persName type=\"from\" corresp=\"#p_K\">Chairman Khrushchev</persName> to "
        "<persName type=\"to\" corresp=\"#p_J\">President Kennedy</persName>";
    for (int i = 0; i < 17; ++i) {
        const QByteArray when = i < 12 ? "1962-12-03" : i < 15 ? "1962-12" : "1962";
        letter("when=\"" + when + "\"", head,
               "Dear Mr. President, this is letter " + QByteArray::number(i) + ".");
    }
    letter({}, "Note Without a Date", "Nobody knows when.");
    letter({}, "Note Without a Date", "Nobody knows when either.");
    return bytes + "</body></text></TEI>";
}

} // namespace Chancery::TestSupport
