// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referencespanel.h"

#include "proposalbar.h"
#include "referencerows.h"
#include "worklist.h"

#include "widgets/captionlabel.h"
#include "widgets/emptystate.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr int TargetDocuments = 16; ///< whose passages are named by their first words
constexpr int FirstWords = 48; ///< code points

QString number(qsizetype value)
{
    return QLocale().toString(qlonglong(value));
}

/// A caption over a list, quiet, with the list's margins.
CaptionLabel *captionLabel(QWidget *parent)
{
    auto *label = new CaptionLabel(parent);
    label->setContentsMargins(10, 8, 10, 4);
    return label;
}

} // namespace

ReferencesPanel::ReferencesPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_citesCaption(captionLabel(this))
    , m_citedByCaption(captionLabel(this))
    , m_citesModel(new RowModel(this))
    , m_citedByModel(new RowModel(this))
    , m_citesView(new RowView(tr("What this document cites"), this))
    , m_citedByView(new RowView(tr("What cites this document"), this))
    , m_citesEmpty(new EmptyState(this))
    , m_citedByEmpty(new EmptyState(this))
    , m_workList(new WorkList(this))
    , m_proposalBar(new ProposalBar(m_citesView, this))
    , m_note(new QLabel(this))
{
    setAccessibleName(tr("References"));
    m_tabs->setAccessibleName(tr("References"));
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    for (int page = Cites; page <= ToSettle; ++page) {
        m_tabs->addTab(QString());
    }
    m_citesView->setModel(m_citesModel);
    m_citesView->setItemsExpandable(false); // the targets of a reference are always to be seen
    m_citedByView->setModel(m_citedByModel);
    m_citedByView->openOnClick(); // a row of the other list is picked to settle it, too
    QWidget *citesPage = makePage(m_citesCaption, m_citesView, m_citesEmpty);
    citesPage->layout()->addWidget(m_proposalBar);
    m_pages->addWidget(citesPage);
    m_pages->addWidget(makePage(m_citedByCaption, m_citedByView, m_citedByEmpty));
    m_pages->addWidget(m_workList);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(10, 6, 10, 6);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_note);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { tell({}); });
    connect(m_citesView, &RowView::opened, this, &ReferencesPanel::openCites);
    connect(m_citesView, &RowView::picked, this, &ReferencesPanel::pickCites);
    connect(m_citedByView, &RowView::opened, this, &ReferencesPanel::openCitedBy);
    connect(m_proposalBar, &ProposalBar::changeRequested, this, &ReferencesPanel::changeRequested);
    connect(m_workList, &WorkList::changeRequested, this, &ReferencesPanel::changeRequested);
    connect(m_workList, &WorkList::locationSelected, this, &ReferencesPanel::locationSelected);
    connect(m_workList, &WorkList::locationActivated, this, &ReferencesPanel::locationActivated);
    fill();
}

QWidget *ReferencesPanel::makePage(CaptionLabel *caption, RowView *view, EmptyState *empty)
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(caption);
    layout->addWidget(view, 1);
    layout->addWidget(empty, 1);
    return page;
}

void ReferencesPanel::setLibrary(Library &library)
{
    if (m_library) {
        m_library->disconnect(this);
    }
    m_library = &library;
    m_targetWords.clear();
    m_workList->setLibrary(library);
    m_proposalBar->setLibrary(library);
    watchLibrary();
    readCitations();
    readTargets();
}

void ReferencesPanel::watchLibrary()
{
    connect(m_library, &Library::workChanged, this, [this](const WorkChange &change) {
        if (!change.decisions.empty()) {
            readRecordAgain();
            readCitations();
            m_workList->reload();
        }
    });
    const auto outdated = [this] {
        m_targetWords.clear();
        readTargets();
        readRecordAgain();
        readCitations();
        m_workList->reload();
    };
    connect(m_library, &Library::contentsChanged, this, outdated);
    connect(m_library, &Library::changedElsewhere, this, outdated);
}

void ReferencesPanel::setRecord(const Library::Record &record)
{
    const bool other = !record || !m_record || record->document.key != m_record->document.key;
    ++m_recordQuestion;
    m_record = record;
    m_here = referenceAt(m_location);
    if (other) {
        m_citations.clear();
        m_citationsRead = false;
        tell({});
    }
    m_workList->setRecord(record);
    fill();
    if (other) {
        m_citesView->scrollToTop();
        readCitations();
        readTargets();
    }
}

void ReferencesPanel::setCurrentLocation(const Location &location)
{
    m_location = location;
    const int here = referenceAt(location);
    if (here == m_here) {
        return;
    }
    m_here = here;
    fillCites();
    if (here < 0 || m_citesView->hasFocus()) {
        return;
    }
    for (int row = 0; row < m_citesModel->rowCount(); ++row) {
        const QModelIndex index = m_citesModel->index(row, 0);
        if (citesPayload(index.data(RowModel::PayloadRole).toInt()).first == here) {
            m_citesView->showCurrent(index);
            return;
        }
    }
}

ProposalBar *ReferencesPanel::proposalBar() const
{
    return m_proposalBar;
}

void ReferencesPanel::setPage(Page page)
{
    m_tabs->setCurrentIndex(page);
}

RowView *ReferencesPanel::citesView() const
{
    return m_citesView;
}

RowView *ReferencesPanel::citedByView() const
{
    return m_citedByView;
}

WorkList *ReferencesPanel::workList() const
{
    return m_workList;
}

void ReferencesPanel::readRecordAgain()
{
    if (!m_library || !m_record) {
        return;
    }
    const int question = ++m_recordQuestion;
    m_library->record(m_record->document.key)
        .then(this, [this, question](const Result<Library::Record> &record) {
            if (question == m_recordQuestion && record) {
                setRecord(*record);
            }
        });
}

void ReferencesPanel::readCitations()
{
    const int question = ++m_question;
    if (!m_library || !m_record) {
        return;
    }
    m_library->citations(m_record->document.key)
        .then(this, [this, question](const Result<Citations> &citations) {
            if (question != m_question) {
                return;
            }
            m_citationsRead = true;
            m_citations = citations ? citations->list : std::vector<Citation>();
            m_citationsTotal = citations ? citations->total : 0;
            m_citationsError = citations ? QString() : citations.error().message;
            fill();
        });
}

void ReferencesPanel::readTargets()
{
    if (!m_library || !m_record) {
        return;
    }
    QHash<DocumentKey, QSet<int>> wanted;
    for (const CrossReference &reference : m_record->references) {
        for (const ReferenceTarget &target : reference.targets) {
            const Location &place = target.place;
            const bool known = m_targetWords.contains(place.toString());
            if (place.passage > 0 && !known
                && (wanted.contains(place.document) || wanted.size() < TargetDocuments)) {
                wanted[place.document].insert(place.passage);
            }
        }
    }
    for (auto document = wanted.cbegin(); document != wanted.cend(); ++document) {
        m_library->record(document.key())
            .then(this, [this, passages = document.value()](const Result<Library::Record> &record) {
                if (!record) {
                    return; // the title alone has to do
                }
                for (const int ordinal : passages) {
                    if (const Passage *passage = (*record)->passageAt(ordinal)) {
                        const Location place{(*record)->document.key, ordinal, {}};
                        m_targetWords.insert(place.toString(), contextOf(passage->text, {0, 0}, FirstWords));
                    }
                }
                fillCites();
            });
    }
}

void ReferencesPanel::fill()
{
    fillCites();
    fillCitedBy();
    const ReferenceCounts counts = m_record ? countsOf(m_record->references) : ReferenceCounts();
    m_tabs->setTabText(Cites, counts.all > 0 ? tr("Cites %1").arg(number(counts.all)) : tr("Cites"));
    m_tabs->setTabText(
        CitedBy, m_citations.empty() ? tr("Cited by") : tr("Cited by %1").arg(number(m_citationsTotal)));
    m_tabs->setTabText(ToSettle,
                       counts.open > 0 ? tr("To settle %1").arg(number(counts.open)) : tr("To settle"));
}

void ReferencesPanel::fillCites()
{
    const bool empty = !m_record || m_record->references.empty();
    m_citesView->setVisible(!empty);
    m_citesCaption->setVisible(!empty);
    m_citesEmpty->setVisible(empty);
    if (empty) {
        m_citesModel->setItems({});
        m_citesEmpty->setText(m_record ? tr("No references") : tr("No document is open"),
                              m_record
                                  ? tr("No reference to another document is encoded or found in this one.")
                                  : tr("Open a document from the library to see what it cites."));
        return;
    }
    const ReferenceCounts counts = countsOf(m_record->references);
    QString caption =
        tr("%1 of %2 lead to a document or a card").arg(number(counts.leading), number(counts.all));
    if (counts.open > 0) {
        caption = tr("%1; %2 to settle").arg(caption, number(counts.open));
    }
    m_citesCaption->setText(caption);
    m_citesModel->setItems(citesRows(*m_record, m_here, m_targetWords));
    m_citesView->expandAll();
    showProposal();
}

/// The bar follows the row that is picked: the reference as a whole, or one of its ends.
void ReferencesPanel::showProposal()
{
    const QModelIndex current = m_citesView->currentIndex();
    const auto [reference, target] = citesPayload(current.data(RowModel::PayloadRole).toInt());
    if (!m_record || !current.isValid() || reference >= int(m_record->references.size())) {
        m_proposalBar->clear();
        return;
    }
    m_proposalBar->setReference(m_record, m_record->references[size_t(reference)],
                                current.parent().isValid() ? target : -1);
}

void ReferencesPanel::fillCitedBy()
{
    const bool empty = m_citations.empty();
    m_citedByView->setVisible(!empty);
    m_citedByCaption->setVisible(!empty);
    m_citedByEmpty->setVisible(empty);
    if (empty || !m_record) {
        m_citedByModel->setItems({});
        if (!m_record) {
            m_citedByEmpty->setText(tr("No document is open"),
                                    tr("Open a document from the library to see what cites it."));
        } else if (!m_citationsError.isEmpty()) {
            m_citedByEmpty->setText(tr("What cites this document could not be read"), m_citationsError);
        } else if (!m_citationsRead) {
            m_citedByEmpty->setText(tr("Looking for what cites this document…"), {});
        } else {
            m_citedByEmpty->setText(tr("Nothing in this library cites this document"),
                                    tr("Other volumes may. Add them with Library ▸ Add Volumes…"));
        }
        return;
    }
    QSet<QString> documents;
    for (const Citation &citation : m_citations) {
        documents.insert(citation.fromKey.toString());
    }
    QSet<CrossReferenceId> references;
    for (const Citation &citation : m_citations) {
        references.insert(citation.reference);
    }
    m_citedByCaption->setText(
        references.size() < m_citationsTotal
            ? tr("References: the first %1 of %2").arg(number(references.size()), number(m_citationsTotal))
            : tr("Places: %1 · documents: %2")
                  .arg(number(qsizetype(m_citations.size())), number(documents.size())));
    m_citedByModel->setItems(citedByRows(*m_record, m_citations));
}

void ReferencesPanel::pickCites(const QModelIndex &index)
{
    tell({});
    showProposal();
    const int reference = citesPayload(index.data(RowModel::PayloadRole).toInt()).first;
    if (!m_record || reference >= int(m_record->references.size())) {
        return;
    }
    const CrossReference &picked = m_record->references[size_t(reference)];
    if (const Passage *passage = m_record->passage(picked.passage)) {
        Q_EMIT locationSelected({m_record->document.key, passage->ordinal, picked.range});
    }
}

void ReferencesPanel::openCites(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const auto [reference, target] = citesPayload(index.data(RowModel::PayloadRole).toInt());
    if (!m_record || reference >= int(m_record->references.size())) {
        return;
    }
    const CrossReference &opened = m_record->references[size_t(reference)];
    if (target < int(opened.targets.size())) {
        openTarget(opened.targets[size_t(target)], modifiers);
    } else {
        tell(opened.settledByReader
                 ? tr("You settled that this leads nowhere.")
                 : tr("Where this leads is not known. It can be settled under “To settle”."));
    }
}

void ReferencesPanel::openTarget(const ReferenceTarget &target, Qt::KeyboardModifiers modifiers)
{
    if (target.place.isValid()) {
        tell({});
        const Location place = target.place; // a copy: the record may be another before all have heard
        Q_EMIT locationActivated(place, modifiers);
        return;
    }
    if (target.key.volume.isEmpty()) {
        tell(tr("This stands for %1, which is outside the edition.").arg(target.raw));
        return;
    }
    tell(tr("This leads to %1, which is not in this library. Import its volume to read it.")
             .arg(!target.title.isEmpty()    ? target.title
                      : target.key.isValid() ? target.key.toString()
                                             : target.key.volume));
}

void ReferencesPanel::openCitedBy(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const size_t at = size_t(index.data(RowModel::PayloadRole).toInt());
    if (at < m_citations.size()) {
        const Citation &citation = m_citations[at];
        Q_EMIT locationActivated({citation.fromKey, citation.passageOrdinal, citation.range}, modifiers);
    }
}

void ReferencesPanel::tell(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

int ReferencesPanel::referenceAt(const Location &location) const
{
    const Passage *passage = m_record && location.document == m_record->document.key
        ? m_record->passageAt(location.passage)
        : nullptr;
    if (!passage || location.range.isEmpty()) {
        return -1;
    }
    for (size_t i = 0; i < m_record->references.size(); ++i) {
        const CrossReference &reference = m_record->references[i];
        if (reference.passage == passage->id && reference.range.overlaps(location.range)) {
            return int(i);
        }
    }
    return -1;
}

} // namespace Chancery::App
