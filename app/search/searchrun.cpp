// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchrun.h"

namespace Chancery::App
{

namespace
{

constexpr int DocumentsAtOnce = 25;
constexpr int LinesAtOnce = 100;

} // namespace

SearchRun::~SearchRun()
{
    stop();
}

void SearchRun::setLibrary(Library &library)
{
    stop();
    m_library = &library;
}

void SearchRun::stop()
{
    ++m_run;
    m_page.cancel();
    m_counts.cancel();
    m_more = false;
    m_asking = false;
}

bool SearchRun::isRunning() const
{
    return m_asking;
}

void SearchRun::start(const SearchRequest &request, Reading reading, ContextSort sort, bool counted)
{
    stop();
    if (!m_library) {
        return;
    }
    m_request = request;
    m_reading = reading;
    m_sort = sort;
    m_next = 0;
    m_more = true;
    fetchMore();
    if (!counted) {
        askCounts();
    }
}

void SearchRun::fetchMore()
{
    if (m_more && !m_asking && m_library) {
        m_asking = true;
        ask();
    }
}

template<typename Value, typename Take>
void SearchRun::await(QFuture<Result<Value>> future, QFuture<void> &held, Take take)
{
    held = QFuture<void>(future);
    // A cancelled future never answers; one that answered just before it was cancelled is told by its run.
    future.then(this, [this, run = m_run, take](const Result<Value> &answer) {
        if (run != m_run) {
            return;
        }
        if (!answer) {
            m_asking = false;
            m_more = false;
            Q_EMIT failed(answer.error());
            return;
        }
        take(*answer);
    });
}

void SearchRun::ask()
{
    if (m_reading == Reading::Context) {
        await(m_library->concordance(m_request, m_sort, {m_next, LinesAtOnce}), m_page,
              [this](const Concordance &lines) {
                  m_asking = false;
                  m_more = lines.more;
                  const bool first = m_next == 0;
                  m_next += LinesAtOnce;
                  Q_EMIT linesFound(lines);
                  if (first && lines.lines.empty()) {
                      askSuggestions();
                  }
              });
        return;
    }
    await(m_library->find(m_request, {m_next, DocumentsAtOnce}), m_page, [this](const SearchPage &page) {
        m_asking = false;
        m_more = page.more;
        const bool first = m_next == 0;
        m_next += DocumentsAtOnce;
        Q_EMIT pageFound(page);
        if (first && page.hits.empty()) {
            askSuggestions();
        }
    });
}

void SearchRun::askCounts()
{
    await(m_library->findCounts(m_request), m_counts,
          [this](const SearchCounts &counts) { Q_EMIT counted(counts); });
}

void SearchRun::askSuggestions()
{
    await(m_library->suggestions(m_request.query), m_page,
          [this](const std::vector<Suggestion> &found) { Q_EMIT suggested(found); });
}

} // namespace Chancery::App
