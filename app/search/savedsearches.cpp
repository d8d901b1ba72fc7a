// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedsearches.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace Chancery::App
{

SavedSearches::SavedSearches(QWidget *parent)
    : QToolButton(parent)
{
    setText(tr("Saved"));
    setToolTip(tr("Searches that are kept, and what is new in them"));
    setAccessibleName(tr("Saved searches"));
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    connect(menu(), &QMenu::aboutToShow, this, &SavedSearches::fill);
}

void SavedSearches::setLibrary(Library &library)
{
    if (m_library) {
        m_library->disconnect(this);
    }
    m_library = &library;
    connect(&library, &Library::savedSearchesChanged, this, &SavedSearches::reload);
    connect(&library, &Library::changedElsewhere, this, &SavedSearches::reload);
    reload();
}

void SavedSearches::setPresent(const std::optional<SearchRequest> &request)
{
    m_present = request;
}

void SavedSearches::reload()
{
    m_library->savedSearches().then(this, [this](const Result<std::vector<SavedSearch>> &searches) {
        if (searches) {
            m_searches = *searches;
        }
    });
}

void SavedSearches::fill()
{
    QMenu *menu = this->menu();
    menu->clear();
    for (const SavedSearch &search : m_searches) {
        QAction *action = menu->addAction(QString(search.name).replace(u'&', QStringLiteral("&&")), this,
                                          [this, search] { Q_EMIT chosen(search); });
        action->setToolTip(search.request.query);
    }
    if (m_searches.empty()) {
        menu->addAction(tr("No search is kept yet"))->setEnabled(false);
    }
    menu->addSeparator();
    QAction *keeping = menu->addAction(tr("Keep This Search…"), this, &SavedSearches::askName);
    keeping->setEnabled(m_present.has_value() && m_library && m_library->isWritable());
    QMenu *removing = menu->addMenu(tr("Delete"));
    removing->setEnabled(!m_searches.empty() && m_library && m_library->isWritable());
    for (const SavedSearch &search : m_searches) {
        removing->addAction(QString(search.name).replace(u'&', QStringLiteral("&&")), this,
                            [this, search] { remove(search); });
    }
}

void SavedSearches::askName()
{
    QInputDialog dialog(window());
    dialog.setWindowTitle(tr("Keep This Search"));
    dialog.setLabelText(tr("Name:"));
    dialog.setTextValue(m_present->query);
    // A line of its own is too narrow for the title beside the window's buttons, and for most searches.
    dialog.resize(std::max(dialog.sizeHint().width(), 48 * fontMetrics().averageCharWidth()),
                  dialog.sizeHint().height());
    const bool named = dialog.exec() == QDialog::Accepted;
    if (const QString name = dialog.textValue().trimmed(); named && !name.isEmpty()) {
        keep(name);
    }
}

void SavedSearches::keep(const QString &name)
{
    if (!m_present || !m_library) {
        return;
    }
    const auto same = std::ranges::find(m_searches, name, &SavedSearch::name);
    SavedSearch search;
    search.uuid = same == m_searches.end() ? QUuid::createUuid() : same->uuid;
    search.name = name;
    search.request = *m_present;
    search.created = QDateTime::currentDateTimeUtc();
    // What is found now has been seen: new is what comes after.
    m_library->saveSearch(search).then(this, [this, uuid = search.uuid](const Result<void> &saved) {
        if (saved && m_library) {
            tellFailure(m_library->markSearchSeen(uuid));
        } else if (!saved) {
            Q_EMIT failed(saved.error());
        }
    });
}

void SavedSearches::remove(const SavedSearch &search)
{
    tellFailure(m_library->removeSavedSearch(search.uuid));
}

void SavedSearches::tellFailure(QFuture<Result<void>> done)
{
    done.then(this, [this](const Result<void> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
        }
    });
}

} // namespace Chancery::App
