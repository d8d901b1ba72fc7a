// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markplacer.h"

#include "anchoring.h"
#include "rows.h"
#include "volumewriter.h"

namespace Chancery::Store
{

namespace
{

struct Unplaced {
    qint64 annotation = 0; ///< row
    int ordinal = 0; ///< of the segment
    QUuid uuid;
    QString document; ///< xml:id
    Anchor anchor;
};

/// The passages of one document; marks come document by document.
class Pages
{
public:
    Pages(Connection &connection, QString volume)
        : m_connection(connection)
        , m_volume(std::move(volume))
    {
    }

    void open(const QString &document)
    {
        if (document == m_document) {
            return;
        }
        m_document = document;
        m_texts.clear();
        m_rows.clear();
        auto rows = m_connection.query("anchor_texts");
        rows.bind(m_volume, document);
        while (rows.next()) {
            m_rows.push_back(rows.integer(0));
            m_texts.push_back({rows.number(1), rows.text(2)});
        }
    }

    [[nodiscard]] const std::vector<AnchorText> &texts() const
    {
        return m_texts;
    }
    [[nodiscard]] qint64 rowOf(size_t text) const
    {
        return m_rows[text];
    }

private:
    Connection &m_connection;
    const QString m_volume;
    QString m_document;
    std::vector<AnchorText> m_texts;
    std::vector<qint64> m_rows;
};

std::vector<Unplaced> unplacedSegments(Connection &connection, const QString &volume)
{
    std::vector<Unplaced> unplaced;
    auto rows = connection.query("unplaced_segments");
    rows.bind(volume);
    while (rows.next()) {
        unplaced.push_back(
            {rows.integer(0),
             rows.number(1),
             QUuid::fromString(rows.text(2)),
             rows.text(3),
             {rows.text(4), rows.text(5), rows.text(6), rows.number(7), {rows.number(8), rows.number(9)}}});
    }
    return unplaced;
}

MarkFate fateOf(const Unplaced &mark, const QString &volume, const std::optional<AnchorMatch> &match,
                const Pages &pages)
{
    MarkFate fate{MarkFate::Kind::Lost, mark.uuid, {volume, mark.document}, -1, mark.anchor.exact, {}};
    if (match) {
        const AnchorText &text = pages.texts()[match->text];
        fate.kind = !match->sameWords ? MarkFate::Kind::Changed
            : match->samePlace        ? MarkFate::Kind::Kept
                                      : MarkFate::Kind::Moved;
        fate.passage = text.ordinal;
        fate.after = textIn(text.text, match->range);
    }
    return fate;
}

void placeSegments(Connection &connection, const QString &volume, Pages &pages, std::vector<MarkFate> &fates)
{
    for (const Unplaced &mark : unplacedSegments(connection, volume)) {
        pages.open(mark.document);
        const auto match = findAnchor(mark.anchor, pages.texts());
        fates.push_back(fateOf(mark, volume, match, pages));
        if (!match) {
            continue;
        }
        const AnchorText &text = pages.texts()[match->text];
        const auto [prefix, suffix] = contextOf(text.text, match->range);
        connection.query("place_segment")
            .bind(mark.annotation, mark.ordinal, pages.rowOf(match->text), text.ordinal, match->range.start,
                  match->range.end, fates.back().after, prefix, suffix)
            .run();
        if (!match->sameWords) {
            connection.query("delete_annotation_words").bind(uuidColumn(mark.uuid)).run();
            connection.query("index_annotation").bind(mark.annotation).run();
        }
    }
}

/// Decisions have no row to lose: their place is part of their key, and they are parked apart while they move.
void placeDecisions(Connection &connection, const QString &volume, Pages &pages, std::vector<MarkFate> &fates)
{
    connection.query("park_decisions").bind(volume).run();
    std::vector<Unplaced> decisions;
    {
        auto rows = connection.query("decisions_of_volume");
        rows.bind(volume);
        while (rows.next()) {
            decisions.push_back({0,
                                 rows.number(1),
                                 {},
                                 rows.text(0),
                                 {rows.text(4), {}, {}, rows.number(5), {rows.number(2), rows.number(3)}}});
        }
    }
    for (const Unplaced &decision : decisions) {
        pages.open(decision.document);
        const auto match = findAnchor(decision.anchor, pages.texts());
        fates.push_back(fateOf(decision, volume, match, pages));
        if (match) {
            connection.query("move_decision")
                .bind(volume, decision.document, decision.ordinal, decision.anchor.range.start,
                      decision.anchor.range.end, pages.texts()[match->text].ordinal, match->range.start,
                      match->range.end)
                .run();
            if (connection.changes() == 0) {
                fates.back() = fateOf(decision, volume, std::nullopt, pages);
            }
        }
    }
}

} // namespace

std::vector<MarkFate> placeMarks(Connection &connection, const QString &volume)
{
    std::vector<MarkFate> fates;
    Pages pages(connection, volume);
    placeSegments(connection, volume, pages, fates);
    placeDecisions(connection, volume, pages, fates);
    return fates;
}

} // namespace Chancery::Store
