// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "navigator.h"

namespace Chancery::App
{

namespace
{

constexpr size_t longestHistory = 200;

} // namespace

Navigator::Navigator(CurrentView currentView, QObject *parent)
    : QObject(parent)
    , m_currentView(std::move(currentView))
{
}

void Navigator::leave()
{
    if (m_current < 0) {
        return;
    }
    Visit &visit = m_visits[size_t(m_current)];
    if (const auto view = m_currentView(visit.location)) {
        visit.view = *view;
        visit.hasView = true;
    }
}

void Navigator::goTo(const Location &location)
{
    if (!location.isValid()) {
        return;
    }
    leave();
    if (m_current < 0 || m_visits[size_t(m_current)].location != location) {
        m_visits.resize(size_t(m_current) + 1);
        m_visits.push_back({location, {}, {}, false});
        if (m_visits.size() > longestHistory) {
            m_visits.erase(m_visits.begin());
        }
        m_current = int(m_visits.size()) - 1;
    }
    Visit visit = current();
    visit.hasView = false; // asked for anew: show the place, not the line it was left at
    Q_EMIT visitRequested(visit);
    Q_EMIT historyChanged();
}

void Navigator::back()
{
    step(-1);
}

void Navigator::forward()
{
    step(1);
}

void Navigator::step(int steps)
{
    const int target = m_current + steps;
    if (steps == 0 || target < 0 || target >= int(m_visits.size())) {
        return;
    }
    leave();
    m_current = target;
    Q_EMIT visitRequested(current());
    Q_EMIT historyChanged();
}

Navigator::History Navigator::history()
{
    leave();
    return {m_visits, m_current};
}

void Navigator::setHistory(History history)
{
    m_visits = std::move(history.visits);
    m_current = history.current;
    if (m_current >= 0) {
        Q_EMIT visitRequested(current());
    }
    Q_EMIT historyChanged();
}

void Navigator::setCurrentTitle(const QString &title)
{
    if (m_current >= 0 && m_visits[size_t(m_current)].title != title) {
        m_visits[size_t(m_current)].title = title;
        Q_EMIT historyChanged();
    }
}

std::vector<Navigator::Visit> Navigator::behind(int limit) const
{
    std::vector<Visit> visits;
    for (int i = m_current - 1; i >= 0 && int(visits.size()) < limit; --i) {
        visits.push_back(m_visits[size_t(i)]);
    }
    return visits;
}

std::vector<Navigator::Visit> Navigator::ahead(int limit) const
{
    std::vector<Visit> visits;
    for (int i = m_current + 1; i < int(m_visits.size()) && int(visits.size()) < limit; ++i) {
        visits.push_back(m_visits[size_t(i)]);
    }
    return visits;
}

Navigator::Visit Navigator::current() const
{
    return m_current >= 0 ? m_visits[size_t(m_current)] : Visit{};
}

} // namespace Chancery::App
