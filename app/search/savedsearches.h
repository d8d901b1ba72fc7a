// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QPointer>
#include <QToolButton>

#include <optional>
#include <vector>

namespace Chancery::App
{

/// The button with the searches a reader keeps: opens one, keeps the present one under a name, lets one go.
/// Reads them again when they change. Interface thread.
class SavedSearches : public QToolButton
{
    Q_OBJECT
public:
    explicit SavedSearches(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// What "Keep This Search" would keep; none while nothing is looked for.
    void setPresent(const std::optional<SearchRequest> &request);
    /// Keeps the present search as \a name.
    void keep(const QString &name);

Q_SIGNALS:
    void chosen(const Chancery::SavedSearch &search);
    void failed(const Chancery::Error &error);

private:
    void reload();
    void fill();
    void askName();
    void remove(const SavedSearch &search);
    void tellFailure(QFuture<Result<void>> done);

    QPointer<Library> m_library;
    std::vector<SavedSearch> m_searches;
    std::optional<SearchRequest> m_present;
};

} // namespace Chancery::App
