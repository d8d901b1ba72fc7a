// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What PageView's card says of the thing under the pointer or the cursor.

#include "pageview.h"

#include "previewcard.h"

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr qsizetype LongestNote = 600; ///< characters of a note a card shows; the rest is in its panel

QString shortened(const QString &text)
{
    return text.size() <= LongestNote ? text : QString(text.first(LongestNote).trimmed() + u'…');
}

/// Markdown as it was typed, escaped: a note from another library must not make the card load anything.
QString annotationCard(const Annotation &annotation, const std::vector<Tag> &tags)
{
    QStringList parts;
    if (!annotation.proposal.isEmpty()) {
        parts << PageView::tr("Read “%1”.").arg(annotation.proposal.toHtmlEscaped());
    }
    if (!annotation.body.trimmed().isEmpty()) {
        parts << shortened(annotation.body.trimmed()).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
    }
    QStringList names;
    for (const QUuid &tag : annotation.tags) {
        const auto found = std::ranges::find(tags, tag, &Tag::uuid);
        if (found != tags.end()) {
            names << QString(u'#' + found->name.toHtmlEscaped());
        }
    }
    if (!names.isEmpty()) {
        parts << names.join(u' ');
    }
    if (annotation.layer == Layer::Editor && !parts.isEmpty()) {
        parts << QString(QStringLiteral("<small>") + PageView::tr("Comes with the library.")
                         + QStringLiteral("</small>"));
    }
    return parts.join(QStringLiteral("<br>"));
}

QString mannerWords(SpeechManner manner)
{
    switch (manner) {
    case SpeechManner::Verbatim:
        return PageView::tr("word for word");
    case SpeechManner::CloseParaphrase:
        return PageView::tr("close to the words spoken");
    case SpeechManner::Summary:
        break;
    }
    return PageView::tr("in summary");
}

QString speechCard(const DocumentRecord &record, const Speech &speech)
{
    const Person *person = record.person(speech.speaker);
    const Party *party = record.party(speech.party);
    QString html = QStringLiteral("<b>%1</b>")
                       .arg((person      ? person->name
                                 : party ? party->name
                                         : QString())
                                .toHtmlEscaped());
    if (person && party) {
        html += QStringLiteral(" · ") + party->shortName.toHtmlEscaped();
    }
    html += QStringLiteral("<br>");
    html += speech.verb.isEmpty()
        ? PageView::tr("reported %1, carried over from the sentence before").arg(mannerWords(speech.manner))
        : PageView::tr("reported %1 with “%2”").arg(mannerWords(speech.manner), speech.verb.toHtmlEscaped());
    if (speech.layer == Layer::Detected) {
        html += QStringLiteral("<br><small>") + PageView::tr("Proposed by the program.")
            + QStringLiteral("</small>");
    }
    return html;
}

} // namespace

QString PageView::targetCard(const PageTarget &target, const QUuid &annotation) const
{
    const DocumentRecord &record = *m_content.record;
    switch (target.kind) {
    case PageTarget::Kind::Reference:
        return m_previewProvider ? m_previewProvider(record.references[size_t(target.index)]) : QString();
    case PageTarget::Kind::NoteMark: {
        const Passage &note = record.passages[size_t(m_content.page.noteMarks[size_t(target.index)].note)];
        return QStringLiteral("<b>%1</b>&ensp;%2")
            .arg(note.label.toHtmlEscaped(), shortened(note.text).toHtmlEscaped());
    }
    case PageTarget::Kind::Choice: {
        const ChoicePlace &place = m_content.page.choices[size_t(target.index)];
        const Passage &passage = record.passages[size_t(place.passage)];
        const Choice &choice = passage.choices[size_t(place.choice)];
        const QString printed = textIn(passage.text, choice.range).toHtmlEscaped();
        const QString reading = choice.reading.toHtmlEscaped();
        if (choice.kind == ChoiceKind::Abbreviation) {
            return m_state.telegraphese == Telegraphese::Hinted
                ? QStringLiteral("<b>%1</b>&ensp;%2").arg(printed, reading)
                : QString();
        }
        // The reason is an editor's or reader's query over the same words.
        const int mark = m_content.markOf(annotation);
        const QString reason =
            mark < 0 ? QString() : annotationCard(m_content.annotations[size_t(mark)], m_content.tags);
        const QString read = tr("Printed “%1”; read “%2”.").arg(printed, reading);
        return reason.isEmpty() ? read : QString(read + QStringLiteral("<br>") + reason);
    }
    case PageTarget::Kind::NoteLabel:
    case PageTarget::Kind::None:
        break;
    }
    return {};
}

QString PageView::cardFor(const Under &under) const
{
    const QString card = targetCard(under.target, under.annotation);
    if (!card.isEmpty()) {
        return card;
    }
    if (const int mark = m_content.markOf(under.annotation); mark >= 0) {
        // A position may cover whole sentences; a card for each would lie in the way of reading them.
        if (under.position >= 0 && m_content.annotations[size_t(mark)].kind == AnnotationKind::Position) {
            return {};
        }
        return annotationCard(m_content.annotations[size_t(mark)], m_content.tags);
    }
    if (under.citation) {
        const Volume &volume = m_content.record->volume;
        return (volume.completeTitle.isEmpty() ? volume.title : volume.completeTitle).toHtmlEscaped();
    }
    if (under.speech >= 0 && under.position < 0) {
        return speechCard(*m_content.record, m_content.record->speeches[size_t(under.speech)]);
    }
    return {};
}

void PageView::showCard(const Under &under)
{
    const QString html = cardFor(under);
    if (html.isEmpty()) {
        return;
    }
    QRectF place(under.point.x() - 4, under.point.y() - m_style.leading() / 2, 8, m_style.leading());
    const auto boxes = boxesOf(*document(), under.target.span);
    if (!boxes.empty()) {
        place = boxes.front().rect;
    }
    m_card->showAt(html, toViewport(place).translated(viewport()->pos()));
}

} // namespace Chancery::App
