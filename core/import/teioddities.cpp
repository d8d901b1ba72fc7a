// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teioddities.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Chancery::Import
{

namespace
{

/// A hostile file may hold a million different names; the report is for a person.
constexpr size_t mostElementNames = 200;

struct Wording {
    Diagnostic::Severity severity;
    const char *text; ///< %n is the count
};

constexpr std::array<Wording, oddityCount> wordings{{
    {Diagnostic::Severity::Note,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n mark(s) repeat a note that is printed elsewhere; they are counted, not shown.")},
    {Diagnostic::Severity::Note,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n document(s) have no id in the file; each got one made from its surroundings.")},
    {Diagnostic::Severity::Error,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n document(s) bear an id that another document of the volume bears already; "
                         "they got an id of their own, and references to the shared id lead to the first.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n document(s) bear an id that is no name in XML, or an overlong one; it was "
                         "made into one, and references to it as written lead nowhere.")},
    {Diagnostic::Severity::Note,
     QT_TRANSLATE_N_NOOP("Chancery::Import", "At %n place(s) the edition marks that words are left out.")},
    {Diagnostic::Severity::Note,
     QT_TRANSLATE_N_NOOP("Chancery::Import", "%n picture(s) are not part of the text.")},
    {Diagnostic::Severity::Note,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n page count(s) of microfiche documents are not part of the text.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n reference(s) have no words or no target and cannot be followed.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import", "%n name(s) point at a person the volume does not list.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import", "%n date(s) point at an event the volume does not list.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n speech(es) have a speaker or hearer the volume does not list.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import", "%n person(s) belong to a party the volume does not list.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n date(s) are written in a way that cannot be read as a date.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "%n label(s) of a list stand before no item; they are kept as items.")},
    {Diagnostic::Severity::Warning,
     QT_TRANSLATE_N_NOOP("Chancery::Import",
                         "At %n place(s) words stand where no text belongs; they were dropped.")},
}};

} // namespace

Oddities::Oddities()
    : m_tallies(oddityCount)
{
}

void Oddities::add(Tally &tally, const QString &where, qint64 line)
{
    if (tally.count++ == 0) {
        tally.where = where;
        tally.line = line;
    }
}

void Oddities::note(Oddity oddity, const QString &where, qint64 line)
{
    add(m_tallies[size_t(oddity)], where, line);
}

void Oddities::unknownElement(const QString &name, qint64 line)
{
    auto found = std::ranges::find(m_elements, name, &Tally::name);
    if (found == m_elements.end()) {
        if (m_elements.size() >= mostElementNames) {
            return;
        }
        m_elements.push_back({name, {}, 0, 0});
        found = m_elements.end() - 1;
    }
    add(*found, {}, line);
}

void Oddities::tell(Diagnostic::Severity severity, const QString &message, const QString &where, qint64 line)
{
    m_told.push_back({severity, message, where, line, 0});
}

void Oddities::moveInto(std::vector<Diagnostic> &diagnostics)
{
    diagnostics.insert(diagnostics.end(), m_told.begin(), m_told.end());
    for (size_t i = 0; i < oddityCount; ++i) {
        const Tally &tally = m_tallies[i];
        if (tally.count > 0) {
            const QString message =
                QCoreApplication::translate("Chancery::Import", wordings[i].text, nullptr, tally.count);
            diagnostics.push_back({wordings[i].severity, message, tally.where, tally.line, 0});
        }
    }
    for (const Tally &tally : m_elements) {
        const QString message = QCoreApplication::translate("Chancery::Import",
                                                            "The element “%1” is not known here; "
                                                            "the text inside was kept (%n time(s)).",
                                                            nullptr, tally.count)
                                    .arg(tally.name);
        diagnostics.push_back({Diagnostic::Severity::Note, message, tally.name, tally.line, 0});
    }
    *this = Oddities();
}

} // namespace Chancery::Import
