// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importreport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chancery
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::ImportReport)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// Reasons for what was not taken, those that count nothing left out.
struct Rest {
    QStringList words;
    qint64 sum = 0;

    void add(qint64 count, const QString &reason)
    {
        if (count > 0) {
            words << reason.arg(number(count));
            sum += count;
        }
    }
};

ImportLine line(QLatin1StringView key, const QString &what, qint64 taken, qint64 inFile, const Rest &rest)
{
    ImportLine made{key, what, taken, inFile, {}, std::max<qint64>(0, inFile - taken - rest.sum)};
    QStringList words = rest.words;
    if (made.unexplained > 0) {
        words << Words::tr("%1 for no known reason").arg(number(made.unexplained));
    }
    made.rest = words.join(u"; "_s);
    return made;
}

QLatin1StringView severityName(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Note:
        return "note"_L1;
    case Diagnostic::Severity::Warning:
        return "warning"_L1;
    case Diagnostic::Severity::Error:
        return "error"_L1;
    }
    return {};
}

Diagnostic diagnosticFrom(const QJsonObject &json)
{
    const QString severity = json.value("severity"_L1).toString();
    return {severity == "note"_L1        ? Diagnostic::Severity::Note
                : severity == "error"_L1 ? Diagnostic::Severity::Error
                                         : Diagnostic::Severity::Warning,
            json.value("message"_L1).toString(), json.value("where"_L1).toString(),
            json.value("line"_L1).toInteger(), json.value("column"_L1).toInteger()};
}

QJsonObject toJson(const MarkFate &mark)
{
    return {{u"fate"_s, nameOf(mark.kind)},
            {u"annotation"_s, mark.annotation.toString(QUuid::WithoutBraces)},
            {u"document"_s, mark.document.toString()},
            {u"passage"_s, mark.passage},
            {u"before"_s, mark.before},
            {u"after"_s, mark.after}};
}

MarkFate markFrom(const QJsonObject &json)
{
    return {fromNameOr(json.value("fate"_L1).toString(), MarkFate::Kind::Lost),
            QUuid::fromString(json.value("annotation"_L1).toString()),
            DocumentKey::fromString(json.value("document"_L1).toString()),
            json.value("passage"_L1).toInt(-1),
            json.value("before"_L1).toString(),
            json.value("after"_L1).toString()};
}

/// Every counter of a report with its name in JSON, in one place for both directions.
template<typename Written, typename Visit>
void visitCounters(Written &written, Visit visit)
{
    auto &c = written.counts;
    visit("documents", c.documents);
    visit("notes", c.notes);
    visit("references", c.references);
    visit("persons", c.persons);
    visit("terms", c.terms);
    visit("attachments", c.attachments);
    visit("tables", c.tables);
    visit("pageBreaks", c.pageBreaks);
    visit("characters", c.characters);
    visit("leftOutDocuments", c.leftOut.documents);
    visit("leftOutNotes", c.leftOut.notes);
    visit("leftOutReferences", c.leftOut.references);
    visit("leftOutAttachments", c.leftOut.attachments);
    visit("leftOutTables", c.leftOut.tables);
    visit("leftOutCharacters", c.leftOut.characters);
    visit("runningNotes", c.runningNotes);
    visit("repeatedNotes", c.repeatedNotes);
    visit("listedNotes", c.listedNotes);
    visit("listedReferences", c.listedReferences);
    visit("mutedReferences", c.mutedReferences);
    visit("listedCharacters", c.listedCharacters);
    visit("besideCharacters", c.besideCharacters);
    visit("headingCharacters", c.headingCharacters);
    visit("strayCharacters", c.strayCharacters);
    auto &t = written.taken;
    visit("takenDocuments", t.documents);
    visit("takenAttachments", t.attachments);
    visit("takenNotes", t.notes);
    visit("takenReferences", t.references);
    visit("printedReferences", written.printedReferences);
    visit("takenPersons", t.persons);
    visit("takenTerms", t.terms);
    visit("takenCells", t.cells);
    visit("takenPageBreaks", t.pageBreaks);
    visit("takenCharacters", t.characters);
    auto &r = written.references;
    visit("resolved", r.resolved);
    visit("knownElsewhere", r.knownElsewhere);
    visit("ambiguous", r.ambiguous);
    visit("broken", r.broken);
    visit("unresolved", r.unresolved);
    visit("storedDocuments", written.documents);
    visit("storedSections", written.sections);
    visit("storedPassages", written.passages);
}

} // namespace

int VolumeWritten::marksOf(MarkFate::Kind kind) const
{
    return int(std::ranges::count(marks, kind, &MarkFate::kind));
}

std::vector<ImportLine> importLines(const VolumeWritten &written)
{
    const VolumeDraft::Counts &c = written.counts;
    const VolumeWritten::Taken &t = written.taken;
    const QString apparatus =
        Words::tr("%1 in index, contents, title page or page counts, which are left out");
    const QString listed = Words::tr("%1 in the lists of persons and terms");
    std::vector<ImportLine> lines;
    Rest rest;
    rest.add(c.leftOut.documents, apparatus);
    lines.push_back(line("documents"_L1, Words::tr("Documents, front and back matter apart"), t.documents,
                         c.documents, rest));
    rest = {};
    rest.add(c.leftOut.attachments, apparatus);
    lines.push_back(line("attachments"_L1, Words::tr("Attachments"), t.attachments, c.attachments, rest));
    rest = {};
    rest.add(c.runningNotes, Words::tr("%1 printed in the line, taken as running text"));
    rest.add(c.repeatedNotes, Words::tr("%1 a second mark of a note printed elsewhere"));
    rest.add(c.listedNotes, listed);
    rest.add(c.leftOut.notes, apparatus);
    lines.push_back(line("notes"_L1, Words::tr("Notes"), t.notes, c.notes, rest));
    rest = {};
    rest.add(c.mutedReferences, Words::tr("%1 without words or without a target"));
    rest.add(c.listedReferences, listed);
    rest.add(c.leftOut.references, apparatus);
    lines.push_back(line("refs"_L1, Words::tr("References"), t.references, c.references, rest));
    rest = {};
    rest.add(c.persons - t.persons, Words::tr("%1 a further entry for a person listed already"));
    lines.push_back(line("persons"_L1, Words::tr("Persons"), t.persons, c.persons, rest));
    lines.push_back(line("terms"_L1, Words::tr("Terms"), t.terms, c.terms, {}));
    rest = {};
    rest.add(c.leftOut.tables, apparatus);
    lines.push_back(line("tables"_L1, Words::tr("Tables"), c.tables - c.leftOut.tables, c.tables, rest));
    rest = {};
    rest.add(c.pageBreaks - t.pageBreaks, Words::tr("%1 before or behind all words of the text"));
    lines.push_back(line("pageBreaks"_L1, Words::tr("Page breaks"), t.pageBreaks, c.pageBreaks, rest));
    rest = {};
    rest.add(c.besideCharacters, Words::tr("%1 labels, other readings and numbers of titles, kept beside"));
    rest.add(c.listedCharacters, listed);
    rest.add(c.headingCharacters, Words::tr("%1 headings of parts"));
    rest.add(c.leftOut.characters, apparatus);
    rest.add(c.strayCharacters, Words::tr("%1 outside all text, dropped"));
    lines.push_back(line("characters"_L1, Words::tr("Characters"), t.characters, c.characters, rest));
    return lines;
}

QJsonObject toJson(const Diagnostic &diagnostic)
{
    return {{u"severity"_s, severityName(diagnostic.severity)},
            {u"message"_s, diagnostic.message},
            {u"where"_s, diagnostic.where},
            {u"line"_s, diagnostic.line}};
}

QJsonObject toJson(const VolumeWritten &written)
{
    QJsonArray lines;
    for (const ImportLine &each : importLines(written)) {
        lines.append(QJsonObject{{u"what"_s, each.key},
                                 {u"taken"_s, each.taken},
                                 {u"inFile"_s, each.inFile},
                                 {u"rest"_s, each.rest},
                                 {u"unexplained"_s, each.unexplained}});
    }
    QJsonArray diagnostics;
    for (const Diagnostic &diagnostic : written.diagnostics) {
        diagnostics.append(toJson(diagnostic));
    }
    QJsonArray marks;
    for (const MarkFate &mark : written.marks) {
        marks.append(toJson(mark));
    }
    QJsonObject counters;
    visitCounters(written, [&](const char *name, auto value) {
        counters.insert(QLatin1StringView(name), qint64(value));
    });
    return {{u"volume"_s, written.volume},
            {u"title"_s, written.title},
            {u"revision"_s, written.revision},
            {u"unchanged"_s, written.unchanged},
            {u"documents"_s, written.counts.documents},
            {u"notes"_s, written.counts.notes},
            {u"refs"_s, written.counts.references},
            {u"persons"_s, written.counts.persons},
            {u"terms"_s, written.counts.terms},
            {u"passages"_s, written.passages},
            {u"report"_s, lines},
            {u"counters"_s, counters},
            {u"marksKept"_s, written.marksOf(MarkFate::Kind::Kept)},
            {u"marksMoved"_s, written.marksOf(MarkFate::Kind::Moved)},
            {u"marksChanged"_s, written.marksOf(MarkFate::Kind::Changed)},
            {u"marksLost"_s, written.marksOf(MarkFate::Kind::Lost)},
            {u"marks"_s, marks},
            {u"diagnostics"_s, diagnostics}};
}

VolumeWritten volumeWrittenFrom(const QJsonObject &json)
{
    VolumeWritten written;
    written.volume = json.value("volume"_L1).toString();
    written.title = json.value("title"_L1).toString();
    written.revision = json.value("revision"_L1).toInt(1);
    const QJsonObject counters = json.value("counters"_L1).toObject();
    visitCounters(written, [&](const char *name, auto &value) {
        value = std::remove_reference_t<decltype(value)>(counters.value(QLatin1StringView(name)).toInteger());
    });
    for (const auto &each : json.value("marks"_L1).toArray()) {
        written.marks.push_back(markFrom(each.toObject()));
    }
    for (const auto &each : json.value("diagnostics"_L1).toArray()) {
        written.diagnostics.push_back(diagnosticFrom(each.toObject()));
    }
    return written;
}

QString toText(const VolumeWritten &written)
{
    QStringList text{QString(written.volume + u'\t' + written.title)};
    if (written.unchanged) {
        text << Words::tr("Already in the library, unchanged.");
        return text.join(u'\n');
    }
    for (const ImportLine &each : importLines(written)) {
        text << QString(each.what + u'\t' + Words::tr("%1 of %2").arg(number(each.taken), number(each.inFile))
                        + u'\t' + each.rest);
    }
    text << QString(
        Words::tr("References resolved") + u'\t'
        + Words::tr("%1 of %2").arg(number(written.references.resolved), number(written.references.all()))
        + u'\t' + Words::tr("%1 of all read in plain words").arg(number(written.printedReferences)));
    for (const MarkFate &mark : written.marks) {
        text << QString(nameOf(mark.kind) + u'\t' + mark.document.toString() + u'\t' + mark.before + u'\t'
                        + mark.after);
    }
    for (const Diagnostic &each : written.diagnostics) {
        const QString place = each.line > 0 ? Words::tr("line %1").arg(each.line) : QString();
        text << QString(severityName(each.severity) + u'\t' + place + u'\t' + each.where + u'\t'
                        + each.message);
    }
    return text.join(u'\n');
}

} // namespace Chancery
