// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolution.h"

#include "paperfit.h"

#include <QRegularExpression>

#include <optional>
#include <vector>

namespace Chancery::Store
{

namespace
{

/// A telegram named without its day was sent in the weeks before, or crossed with the one that names it.
constexpr int daysBefore = 60;
constexpr int daysAfter = 3;

/// The volume a part belongs to: `frus1952-54v02p1` → `frus1952-54v02`; itself where it is no part.
QString wholeOf(const QString &volume)
{
    static const QRegularExpression part(QStringLiteral("^(frus\\d{4}.*v\\d+)p\\d+$"));
    const auto match = part.match(volume);
    return match.hasMatch() ? match.captured(1) : volume;
}

/// The first and last page that a target speaks of: `…#pg_658-662` → 658, 662; last is empty for one page.
std::pair<QString, QString> pagesOf(const QString &raw)
{
    static const QRegularExpression pages(QStringLiteral("#pg_([^-#]+)(?:-(.+))?$"));
    const auto match = pages.match(raw);
    return {match.captured(1), match.captured(2)};
}

QString dayFrom(const QString &day, int days)
{
    return QDate::fromString(day, Qt::ISODate).addDays(days).toString(Qt::ISODate);
}

std::vector<KnownPaper> readPapers(Query &rows)
{
    std::vector<KnownPaper> papers;
    while (rows.next()) {
        KnownPaper paper;
        paper.document = {rows.integer(0)};
        paper.sign.form = rows.text(1);
        paper.sign.direction = fromNameOr(rows.text(2), PaperDirection::Unknown);
        paper.sign.post = rows.text(3);
        paper.sign.day = rows.text(4);
        paper.sign.sender = rows.text(5);
        paper.sign.recipient = rows.text(6);
        paper.key = {rows.text(7), rows.text(8)};
        paper.number = rows.text(9);
        papers.push_back(std::move(paper));
    }
    return papers;
}

std::vector<KnownPaper> papersFor(Connection &connection, const PaperSign &sought)
{
    if (!sought.day.isEmpty()) {
        auto rows = connection.query("papers_of_day");
        rows.bind(sought.number, sought.day);
        return readPapers(rows);
    }
    auto rows = connection.query("papers_of_post");
    if (sought.post.isEmpty()) {
        rows.bind(sought.number, sought.post, QString(), QStringLiteral("9999"));
    } else {
        rows.bind(sought.number, sought.post, dayFrom(sought.written, -daysBefore),
                  dayFrom(sought.written, daysAfter));
    }
    return readPapers(rows);
}

} // namespace

Resolution::Resolution(Connection &connection)
    : m_connection(connection)
{
    m_connection.query("touched_make").run();
    m_connection.query("touched_clear").run();
}

void Resolution::volumeGoes(const QString &volume)
{
    m_connection.query("touch_led").bind(volume).run();
    m_connection.query("touch_named").bind(volume, wholeOf(volume)).run();
}

void Resolution::volumeComes(const QString &volume)
{
    m_connection.query("touch_volume").bind(volume).run();
    m_connection.query("touch_named").bind(volume, wholeOf(volume)).run();
    m_connection.query("touch_described").bind(volume).run();
    m_connection.query("touch_sought").bind(volume).run();
}

void Resolution::documentComes(DocumentId document)
{
    m_connection.query("touch_document").bind(document.value).run();
}

void Resolution::settle()
{
    m_connection.query("touched_gone").run();
    settleSought();
    // The narrower meaning of an identity goes before the wider one.
    for (const char *step : {"resolve_documents", "resolve_parts", "resolve_notes", "resolve_passages",
                             "resolve_volumes", "resolve_divisions"}) {
        m_connection.query(step).run();
    }
    settlePages();
    m_connection.query("resolve_described").run();
    m_connection.query("resolve_states").run();
    m_connection.query("touched_clear").run();
}

/// A page leads to the document that fills just these pages, else to the one in which it begins, else to
/// the last that began before it.
void Resolution::settlePages()
{
    struct Target {
        qint64 reference;
        int ordinal;
        QString raw;
        QString volume;
        QString page;
    };
    std::vector<Target> targets;
    {
        auto rows = m_connection.query("touched_pages");
        while (rows.next()) {
            targets.push_back({rows.integer(0), rows.number(1), rows.text(2), rows.text(3), rows.text(4)});
        }
    }
    for (const Target &target : targets) {
        std::optional<qint64> document;
        std::optional<qint64> passage;
        if (const auto [first, last] = pagesOf(target.raw); !last.isEmpty()) {
            auto rows = m_connection.query("documents_of_pages");
            rows.bind(target.volume, first, last);
            if (rows.next()) {
                document = rows.integer(0);
                document = rows.next() ? std::nullopt : document; // two on the same pages: neither
            }
        }
        if (!document) {
            auto row = m_connection.query("place_of_page");
            row.bind(target.volume, target.page);
            if (row.next()) {
                document = row.integer(0);
                passage = row.integer(1);
            }
        }
        if (const int number = target.page.sliced(3).toInt(); !document && number > 0) {
            auto row = m_connection.query("page_before");
            row.bind(target.volume, number);
            if (row.next()) {
                document = row.integer(0);
            }
        }
        if (document) {
            m_connection.query("lead_target").bind(target.reference, target.ordinal, document, passage).run();
        }
    }
}

void Resolution::settleSought()
{
    struct Sought {
        qint64 reference;
        DocumentId from;
        PaperSign sign;
    };
    std::vector<Sought> all;
    {
        auto rows = m_connection.query("touched_sought");
        while (rows.next()) {
            all.push_back({rows.integer(0),
                           {rows.integer(1)},
                           {rows.text(2), rows.text(3), fromNameOr(rows.text(4), PaperDirection::Unknown),
                            rows.text(5), rows.text(6), rows.text(7), rows.text(8), rows.text(9)}});
        }
    }
    for (const Sought &sought : all) {
        const PaperFit fit = bestFit(sought.sign, sought.from, papersFor(m_connection, sought.sign));
        if (fit.papers.empty()) {
            continue; // what it led to before stays known, in this library or not
        }
        m_connection.query("delete_targets").bind(sought.reference).run();
        int ordinal = 0;
        for (const KnownPaper &paper : fit.papers) {
            m_connection.query("lead_reference")
                .bind(sought.reference, ordinal++, paper.key.toString(), paper.key.volume, paper.key.xmlId,
                      paper.document.value)
                .run();
        }
        m_connection.query("explain_reference")
            .bind(sought.reference, fit.reason, fit.confidence, fit.isAmbiguous ? 1 : 0)
            .run();
    }
}

} // namespace Chancery::Store
