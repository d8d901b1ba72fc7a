// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/pageview.h"

#include "model/location.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace Chancery::App
{

/// Where the reader has been, as in a browser: owns Back and Forward. It knows places, not views; a view
/// state is kept with each, so that coming back means coming back to the same line. Interface thread.
class Navigator : public QObject
{
    Q_OBJECT
public:
    struct Visit {
        Location location;
        QString title; ///< for the history menu
        ViewState view; ///< as the reader left it
        bool hasView = false; ///< false for a place that was never left

        bool operator==(const Visit &) const = default;
    };

    /// All the places of a reader, and which of them is the one they are at; -1 for none.
    struct History {
        std::vector<Visit> visits;
        int current = -1;
    };

    /// Asked for the state of the page whenever a place is about to be left; nothing where the page does not
    /// show that place's document yet.
    using CurrentView = std::function<std::optional<ViewState>(const Location &)>;
    explicit Navigator(CurrentView currentView, QObject *parent = nullptr);

    /// Goes to a new place; what was ahead is forgotten. The place one is at already only moves the view.
    void goTo(const Location &location);
    void back();
    void forward();
    /// Goes \a steps (negative: back) through the history; ignores steps that lead out of it.
    void step(int steps);
    /// All of it, the place one is at as it is left now.
    [[nodiscard]] History history();
    /// Goes on where another history was left.
    void setHistory(History history);
    /// The title of the place one is at, once it is known.
    void setCurrentTitle(const QString &title);

    [[nodiscard]] bool canGoBack() const
    {
        return m_current > 0;
    }
    [[nodiscard]] bool canGoForward() const
    {
        return m_current + 1 < int(m_visits.size());
    }
    /// The places behind or ahead, nearest first, at most \a limit.
    [[nodiscard]] std::vector<Visit> behind(int limit) const;
    [[nodiscard]] std::vector<Visit> ahead(int limit) const;
    /// Invalid before the first place.
    [[nodiscard]] Visit current() const;

Q_SIGNALS:
    /// Show this place. With `hasView`, exactly as it was left.
    void visitRequested(const Chancery::App::Navigator::Visit &visit);
    /// Back or Forward became possible or impossible, or a title is known.
    void historyChanged();

private:
    void leave();

    CurrentView m_currentView;
    std::vector<Visit> m_visits;
    int m_current = -1;
};

} // namespace Chancery::App
