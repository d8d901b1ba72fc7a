// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QWidget>

#include <array>
#include <optional>

class QGridLayout;
class QPushButton;
class QSplitter;
class QToolButton;

namespace Chancery::App
{

class CaptionLabel;
class DocumentPages;
class ElidedLabel;
class RoleButton;
class RowModel;
class RowView;

/// One person: above all whether another list has an entry that may be the same, with the evidence, for the reader to
/// join or refuse; the entries of the lists they stand in with their offices; and the documents they wrote, received,
/// took part in or are named in. Interface thread.
class PersonPage : public QWidget
{
    Q_OBJECT
public:
    explicit PersonPage(QWidget *parent = nullptr);
    ~PersonPage() override;

    void setLibrary(Library &library);
    void showPerson(const DocumentKey &person);
    [[nodiscard]] const std::optional<PersonOverview> &overview() const
    {
        return m_overview;
    }
    [[nodiscard]] RoleButton *role(PersonRole role) const
    {
        return m_roles[size_t(role)];
    }
    [[nodiscard]] DocumentPages *documents() const
    {
        return m_documents;
    }
    /// Proposals, entries, and links that are decided.
    [[nodiscard]] RowView *about() const
    {
        return m_aboutView;
    }

Q_SIGNALS:
    /// The reader wants the list of all persons again.
    void closed();
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    void searchRequested(const QString &query);
    void changeRequested(const Chancery::WorkChange &change);
    void failed(const Chancery::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead();
    void buildLinks();
    void joinAll();
    void changed();
    void read();
    void take(const PersonOverview &overview);
    void chooseRole(PersonRole role);
    void showCaption();
    void showLink();
    void fitAbout();
    void layRoles();
    [[nodiscard]] const PersonLink *currentLink() const;
    void decide(PersonLinkState state);

    Library *m_library = nullptr;
    DocumentKey m_person;
    PersonRole m_role = PersonRole::Wrote;
    QFuture<void> m_asked;
    int m_run = 0;
    bool m_isStale = false; ///< the library has changed while the page was hidden
    std::optional<PersonOverview> m_overview;
    QToolButton *m_back;
    QToolButton *m_search;
    ElidedLabel *m_name;
    RowModel *m_about;
    RowView *m_aboutView;
    QWidget *m_linkBar; ///< the reader's word on the link that is picked, or on the first proposal
    QPushButton *m_join;
    QPushButton *m_apart;
    QPushButton *m_reopen;
    std::array<RoleButton *, 4> m_roles{};
    QGridLayout *m_roleGrid;
    int m_roleColumns = 0;
    CaptionLabel *m_caption;
    DocumentPages *m_documents;
    QSplitter *m_split;
    bool m_isDrawn = false; ///< the reader has given the parts their sizes
};

} // namespace Chancery::App
