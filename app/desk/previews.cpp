// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previews.h"

namespace Chancery::App
{

namespace
{

constexpr int firstWords = 260; ///< characters of the target shown
constexpr int lineWords = 48; ///< … in a line of a menu

/// The passage a target means; for a document as a whole its first paragraph.
const Passage *shownPassage(const DocumentRecord &record, int ordinal)
{
    if (const Passage *passage = record.passageAt(ordinal)) {
        return passage;
    }
    const auto paragraph = std::ranges::find(record.passages, PassageKind::Paragraph, &Passage::kind);
    return paragraph == record.passages.end() ? nullptr : &*paragraph;
}

QString beginning(const QString &text, int length = firstWords)
{
    if (text.size() <= length) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(u' ', length);
    return text.first(space > 0 ? space : length) + QStringLiteral(" …");
}

} // namespace

QString stateLabel(ReferenceState state)
{
    switch (state) {
    case ReferenceState::Resolved:
        return Previews::tr("in this library");
    case ReferenceState::KnownElsewhere:
        return Previews::tr("known, not in this library");
    case ReferenceState::Ambiguous:
        return Previews::tr("more than one candidate");
    case ReferenceState::Broken:
        return Previews::tr("leads to nothing in its volume");
    case ReferenceState::Unresolved:
        return Previews::tr("not yet settled");
    }
    return {};
}

Previews::Previews(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void Previews::readAhead(const Library::Record &record)
{
    m_records.clear();
    for (const CrossReference &reference : record->references) {
        for (const ReferenceTarget &target : reference.targets) {
            const DocumentKey key = target.place.document;
            if (!key.isValid() || m_records.contains(key)) {
                continue;
            }
            m_records.insert(key, nullptr);
            m_library.record(key).then(this, [this, key](const Result<Library::Record> &read) {
                if (read && m_records.contains(key)) {
                    m_records.insert(key, *read);
                }
            });
        }
    }
}

QString Previews::html(const CrossReference &reference) const
{
    QString html;
    for (const ReferenceTarget &target : reference.targets) {
        const QString title = target.title.isEmpty() ? target.key.toString() : target.title;
        html += QStringLiteral("<p><b>%1</b></p>").arg(title.toHtmlEscaped());
        const Library::Record record = m_records.value(target.place.document);
        if (const Passage *passage = record ? shownPassage(*record, target.place.passage) : nullptr) {
            html += QStringLiteral("<p>%1</p>").arg(beginning(passage->text).toHtmlEscaped());
        }
    }
    QString foot = stateLabel(reference.state);
    if (reference.settledByReader) {
        foot = tr("settled by you");
    } else if (reference.origin == Layer::Detected) {
        foot = tr("proposed by the program: %1").arg(foot);
    }
    html += QStringLiteral("<p><small>%1</small></p>").arg(foot.toHtmlEscaped());
    if (!reference.reason.isEmpty()) {
        html += QStringLiteral("<p><small>%1</small></p>").arg(reference.reason.toHtmlEscaped());
    }
    return html;
}

QString Previews::line(const ReferenceTarget &target) const
{
    const QString title = target.title.isEmpty() ? target.key.toString() : target.title;
    if (!target.passage.isValid()) {
        return title;
    }
    const Library::Record record = m_records.value(target.place.document);
    const Passage *passage = record ? record->passageAt(target.place.passage) : nullptr;
    return tr("%1 — %2").arg(passage ? beginning(passage->text, lineWords) : target.key.xmlId, title);
}

} // namespace Chancery::App
