// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview.h"

namespace Chancery::App
{

namespace
{

constexpr int MostPlaces = 5;
constexpr int MostThings = 12;
constexpr qsizetype MostWords = 90;
constexpr qsizetype MostSpeech = 320;

QString cut(const QString &text, qsizetype most)
{
    if (text.size() <= most) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(u' ', most);
    return text.first(space > most / 2 ? space : most) + QStringLiteral(" …");
}

QString quoted(const QString &text, qsizetype most)
{
    return u'“' + cut(text, most).toHtmlEscaped() + u'”';
}

QString paragraph(const QString &html)
{
    return html.isEmpty() ? QString()
                          : QStringLiteral("<p style='margin:4px 0 0 0'>") + html + QStringLiteral("</p>");
}

/// A fixed width keeps the card a card: a tool tip would otherwise run across the screen.
QString asCard(const QString &html)
{
    return QStringLiteral("<table width='340' cellpadding='2'><tr><td>") + html
        + QStringLiteral("</td></tr></table>");
}

} // namespace

QString passageName(int ordinal)
{
    return ordinal < 0 ? QCoreApplication::translate("Chancery::App::Preview", "the whole document")
                       : QStringLiteral("¶ %1").arg(ordinal);
}

QString Preview::clockName(Clock clock)
{
    switch (clock) {
    case Clock::Written:
        return tr("written");
    case Clock::Happened:
        return tr("happened");
    case Clock::ReferredTo:
        return tr("referred to");
    case Clock::Foreseen:
        return tr("foreseen");
    }
    return {};
}

QString Preview::places(const std::vector<Location> &locations) const
{
    if (locations.empty()) {
        return tr("No passage of this document is named for it.");
    }
    QStringList lines;
    for (size_t i = 0; i < locations.size() && i < MostPlaces; ++i) {
        const Passage *passage = m_record.passageAt(locations[i].passage);
        QString line = QStringLiteral("<b>") + passageName(locations[i].passage) + QStringLiteral("</b>");
        if (passage) {
            const TextRange range = locations[i].range;
            line += u' ' + quoted(range.isEmpty() ? passage->text : textIn(passage->text, range), MostWords);
        }
        lines << line;
    }
    if (locations.size() > MostPlaces) {
        lines << tr("… %1 of %2 places shown").arg(MostPlaces).arg(locations.size());
    }
    return lines.join(QStringLiteral("<br>"));
}

QString Preview::card(const Timeline::DatedThing &thing) const
{
    const QString date = thing.date.isValid() ? thing.date.toDisplay() : tr("no date known");
    QString html = QStringLiteral("<b>") + thing.label.toHtmlEscaped() + QStringLiteral("</b><br>")
        + date.toHtmlEscaped() + QStringLiteral(" · ") + clockName(thing.clock);
    if (thing.layer == Layer::Detected) {
        html += QStringLiteral("<br><i>") + tr("proposed by the program, not yet confirmed")
            + QStringLiteral("</i>");
    }
    html += paragraph(thing.description.toHtmlEscaped());
    const QString source = !thing.date.isValid() ? QString()
        : thing.stated                           ? tr("The document itself gives this date.")
                                                 : tr("The date does not stand in the document.");
    QString basis = source;
    if (!thing.date.basis.isEmpty()) {
        basis += (basis.isEmpty() ? QString() : QStringLiteral(" ")) + tr("Basis: %1").arg(thing.date.basis);
    }
    html += paragraph(QStringLiteral("<i>") + basis.toHtmlEscaped() + QStringLiteral("</i>"));
    return asCard(html + paragraph(places(thing.locations)));
}

QString Preview::card(const std::vector<Timeline::DatedThing> &things, const std::vector<size_t> &which,
                      const QString &title) const
{
    QString html = QStringLiteral("<b>") + title.toHtmlEscaped() + QStringLiteral("</b>");
    for (size_t i = 0; i < which.size() && i < MostThings; ++i) {
        const Timeline::DatedThing &thing = things[which[i]];
        const QString date = thing.date.isValid() ? thing.date.toDisplay() : tr("no date known");
        html += paragraph(thing.label.toHtmlEscaped() + QStringLiteral("<br><i>") + date.toHtmlEscaped()
                          + QStringLiteral("</i>"));
    }
    if (which.size() > MostThings) {
        html += paragraph(tr("… %1 of %2 shown").arg(MostThings).arg(which.size()));
    }
    return asCard(html);
}

QString Preview::card(const Timeline::Sequence &talk, const Timeline::SequenceItem &item) const
{
    QString html = QStringLiteral("<b>") + item.speaker.toHtmlEscaped() + QStringLiteral("</b> · ")
        + tr("%1 of %2 in the order of the report").arg(item.order + 1).arg(talk.items.size());
    QStringList issues;
    for (const Timeline::Issue &issue : item.issues) {
        issues << issue.name.toHtmlEscaped();
    }
    html += paragraph(issues.isEmpty() ? tr("No issue is marked here.") : issues.join(QStringLiteral(" · ")));
    if (item.layer == Layer::Detected) {
        html += paragraph(QStringLiteral("<i>") + tr("proposed by the program, not yet confirmed")
                          + QStringLiteral("</i>"));
    }
    html += paragraph(quoted(item.words, MostSpeech));
    QStringList facts;
    facts << (item.verb.isEmpty() ? tr("carried over from the sentence before")
                                  : tr("verb: %1").arg(item.verb).toHtmlEscaped());
    switch (item.manner) {
    case SpeechManner::Verbatim:
        facts << tr("word for word");
        break;
    case SpeechManner::CloseParaphrase:
        facts << tr("close paraphrase");
        break;
    case SpeechManner::Summary:
        facts << tr("summary");
        break;
    }
    if (item.quotations > 0) {
        facts << tr("quoted word for word in places: %1").arg(item.quotations);
    }
    if (!item.locations.empty()) {
        facts << passageName(item.locations.front().passage);
    }
    if (!item.invokes.isEmpty()) {
        facts << tr("invokes %1").arg(item.invokes.join(QStringLiteral(", "))).toHtmlEscaped();
    }
    return asCard(
        html + paragraph(QStringLiteral("<i>") + facts.join(QStringLiteral(" · ")) + QStringLiteral("</i>")));
}

QString Preview::line(const Timeline::DatedThing &thing)
{
    return thing.label + QStringLiteral(", ")
        + (thing.date.isValid() ? thing.date.toDisplay() : tr("no date known")) + QStringLiteral(", ")
        + clockName(thing.clock);
}

QString Preview::line(const Timeline::SequenceItem &item)
{
    QStringList parts{item.speaker};
    if (!item.verb.isEmpty()) {
        parts << item.verb;
    }
    for (const Timeline::Issue &issue : item.issues) {
        parts << issue.name;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace Chancery::App
