// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importreportrows.h"

#include "model/location.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace Chancery::App
{

namespace
{

constexpr int MessageLines = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::ImportReport)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString ofAll(qint64 some, qint64 all)
{
    return Words::tr("%1 of %2").arg(number(some), number(all));
}

RowLine line(const QString &text, Tone tone, const QString &trailing = {}, Sign sign = Sign::None)
{
    return {text, tone, MessageLines, {}, trailing, sign};
}

Row volumeRow(const VolumeImport &report)
{
    Row row;
    const QString name = QFileInfo(report.path).fileName();
    if (!report.outcome) {
        row.lines = {line(name, Tone::Strong, {}, Sign::Cross),
                     line(report.outcome.error().message, Tone::Plain)};
        row.toolTip = report.outcome.error().detail;
        return row;
    }
    const VolumeWritten &written = *report.outcome;
    const QString title = written.title.isEmpty() ? written.volume : written.title;
    // As the library counts and names it; the id is for those who look for the file.
    const bool isKnown = !written.unchanged || written.documents > 0; // reports of very old versions are not
    row.lines.push_back(line(title, Tone::Strong,
                             isKnown ? Words::tr("%n document(s)", nullptr, written.documents) : QString(),
                             Sign::Tick));
    QStringList details{written.name.isEmpty() || written.name == title ? written.volume : written.name};
    if (written.sections > 0) {
        details << Words::tr("with %n section(s) of front and back matter", nullptr, written.sections);
    }
    if (written.unchanged) {
        details << Words::tr("already in the library, unchanged");
    } else {
        if (written.revision > 1) {
            details << Words::tr("revision %1").arg(written.revision);
        }
        details << Words::tr("%1 of %2 references resolved")
                       .arg(number(written.references.resolved), number(written.references.all()));
        details << (written.diagnostics.empty()
                        ? Words::tr("no remarks")
                        : Words::tr("%n remark(s)", nullptr, int(written.diagnostics.size())));
    }
    row.lines.push_back(line(details.join(QStringLiteral(" · ")), Tone::Quiet));
    if (!written.marks.empty() && !written.unchanged) {
        row.lines.push_back(line(Words::tr("Of %1 marks %2 kept, %3 moved, %4 changed, %5 lost")
                                     .arg(written.marks.size())
                                     .arg(written.marksOf(MarkFate::Kind::Kept))
                                     .arg(written.marksOf(MarkFate::Kind::Moved))
                                     .arg(written.marksOf(MarkFate::Kind::Changed))
                                     .arg(written.marksOf(MarkFate::Kind::Lost)),
                                 Tone::Plain));
    }
    row.toolTip = QString(written.volume % u'\n' % report.path);
    return row;
}

Row countRow(const ImportLine &count)
{
    Row row;
    row.lines.push_back(line(count.what, Tone::Plain, ofAll(count.taken, count.inFile),
                             count.unexplained > 0 ? Sign::Cross : Sign::None));
    if (!count.rest.isEmpty()) {
        row.lines.push_back(line(count.rest, Tone::Quiet));
    }
    return row;
}

Row markRow(const MarkFate &mark)
{
    Row row;
    const QString quoted = Words::tr("“%1”").arg(mark.before);
    switch (mark.kind) {
    case MarkFate::Kind::Kept:
        row.lines = {line(quoted, Tone::Plain, Words::tr("kept"), Sign::Disc)};
        break;
    case MarkFate::Kind::Moved:
        row.lines = {line(quoted, Tone::Plain, Words::tr("moved"), Sign::Ring)};
        break;
    case MarkFate::Kind::Changed:
        row.lines = {line(quoted, Tone::Plain, Words::tr("changed"), Sign::Diamond),
                     line(Words::tr("now “%1”").arg(mark.after), Tone::Plain)};
        break;
    case MarkFate::Kind::Lost:
        row.lines = {
            line(quoted, Tone::Plain, Words::tr("lost"), Sign::Cross),
            line(Words::tr("The words are not found there any more. The mark is kept, without a place."),
                 Tone::Quiet)};
        break;
    }
    row.lines.push_back(line(mark.document.toString(), Tone::Quiet));
    return row;
}

Row remarkRow(const Diagnostic &remark)
{
    Row row;
    const Sign sign = remark.severity == Diagnostic::Severity::Error ? Sign::Cross
        : remark.severity == Diagnostic::Severity::Warning           ? Sign::Diamond
                                                                     : Sign::Note;
    const QString place = remark.line > 0 ? Words::tr("line %1").arg(number(remark.line)) : QString();
    row.lines.push_back(line(remark.message, Tone::Plain, place, sign));
    if (!remark.where.isEmpty()) {
        row.lines.push_back(line(remark.where, Tone::Quiet));
    }
    return row;
}

} // namespace

std::vector<RowItem> importReportItems(const std::vector<VolumeImport> &reports)
{
    std::vector<RowItem> items;
    int volumes = 0;
    for (const VolumeImport &report : reports) {
        const QString key = QStringLiteral("%1:%2").arg(volumes++).arg(report.path);
        const int parent = int(items.size());
        items.push_back({key, volumeRow(report), {}, -1, true, false});
        if (!report.outcome) {
            continue;
        }
        int child = 0;
        const auto add = [&](Row row, const QVariant &payload = {}) {
            items.push_back({QString(key + u'/' + QString::number(child++)), std::move(row), payload, parent,
                             true, false});
        };
        for (const MarkFate &mark : report.outcome->marks) {
            add(markRow(mark),
                mark.passage < 0 ? QVariant() : Location{mark.document, mark.passage, {}}.toString());
        }
        for (const ImportLine &count : importLines(*report.outcome)) {
            add(countRow(count));
        }
        for (const Diagnostic &remark : report.outcome->diagnostics) {
            add(remarkRow(remark));
        }
    }
    return items;
}

} // namespace Chancery::App
