// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "downloaddialog.h"

#include "fetchprogress.h"
#include "notice.h"
#include "presence.h"
#include "volumechoices.h"
#include "volumefilter.h"

#include "theme/theme.h"
#include "widgets/captionlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace Chancery::App
{

namespace
{

using Download::Catalogue;
using Download::Failure;
using Download::VolumeProgress;

constexpr QSize startSize(820, 640);
constexpr int flushInterval = 120; ///< milliseconds
constexpr int sizeWidth = 12; ///< of its column, in digits
constexpr int stateWidth = 30;
constexpr qsizetype mostTold = 3; ///< failures in the notice; all are in the list

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

/// Check boxes and the list as they are for every desktop; Space chooses the volume the keyboard is at.
class ChoiceView : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QModelIndex at = currentIndex().siblingAtColumn(VolumeChoices::NameColumn);
        const QVariant check = at.data(Qt::CheckStateRole);
        if (event->key() == Qt::Key_Space && check.isValid() && at.flags() & Qt::ItemIsUserCheckable) {
            const bool isChecked = check.value<Qt::CheckState>() == Qt::Checked;
            model()->setData(at, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return;
        }
        QTreeView::keyPressEvent(event);
    }
};

/// Rows with room to breathe, and numbers that keep away from the words beside them.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int room = 7;
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, room);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == VolumeChoices::SizeColumn) {
            option->text += QChar(0x2003); // an em of room
        } else if (index.column() == VolumeChoices::StateColumn) {
            option->palette.setColor(QPalette::Text, quietText(option->palette));
        }
    }
};

} // namespace

DownloadDialog::DownloadDialog(Library &library, const Download::Repository &repository,
                               const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_downloader(new Download::Downloader(repository, folder, this))
    , m_choices(new VolumeChoices(this))
    , m_filter(new VolumeFilter(this))
    , m_presence(new Presence(library, this))
{
    build();
    m_flushing.setSingleShot(true);
    m_flushing.setInterval(flushInterval);
    connect(&m_flushing, &QTimer::timeout, this, &DownloadDialog::flushProgress);
    connect(m_presence, &Presence::changed, this, [this] {
        m_choices->setHeld(m_presence->held());
        showChoice();
    });
    connect(m_choices, &VolumeChoices::choiceChanged, this, &DownloadDialog::showChoice);
    connect(m_downloader, &Download::Downloader::listed, this, &DownloadDialog::takeListed);
    connect(m_downloader, &Download::Downloader::listingFailed, this, &DownloadDialog::tell);
    connect(m_downloader, &Download::Downloader::finished, this, &DownloadDialog::end);
    connect(m_downloader, &Download::Downloader::changed, this, [this](int index) {
        m_changed.insert(index);
        if (!m_flushing.isActive()) {
            m_flushing.start();
        }
    });
    showCatalogue(Download::keptCatalogue(m_downloader->catalogueFile()));
    m_presence->look();
}

void DownloadDialog::build()
{
    setWindowTitle(tr("Get Volumes"));
    resize(startSize);
    m_source = new CaptionLabel(this);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Filter by year, volume or title"));
    m_words->setAccessibleName(tr("Filter the volumes"));
    m_words->setClearButtonEnabled(true);
    m_refresh = new QPushButton(tr("&Refresh"), this);
    m_refresh->setToolTip(tr("Asks %1 which volumes it has today").arg(m_downloader->repository().name));
    m_found = new CaptionLabel(this);
    m_view = new ChoiceView(this);
    m_view->setAccessibleName(tr("Volumes"));
    m_filter->setSourceModel(m_choices);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new ChoiceDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionsMovable(false);
    m_view->header()->setSectionResizeMode(VolumeChoices::NameColumn, QHeaderView::Stretch);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_view->header()->resizeSection(VolumeChoices::SizeColumn, sizeWidth * digit);
    m_view->header()->resizeSection(VolumeChoices::StateColumn, stateWidth * digit);
    m_notice = new Notice(this);
    m_progress = new FetchProgress(*m_downloader, this);
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleName(tr("What is chosen"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_fetch = buttons->addButton(tr("&Fetch"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {m_refresh, m_fetch, buttons->button(QDialogButtonBox::Close)}) {
        button->setAutoDefault(false); // Enter in the filter line goes to the list
    }
    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_refresh);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_source);
    column->addLayout(top);
    column->addWidget(m_found);
    column->addWidget(m_view, 1);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addLayout(bottom);
    connect(m_words, &QLineEdit::textChanged, this, &DownloadDialog::showFiltered);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        m_view->setFocus(Qt::ShortcutFocusReason);
        if (!m_view->currentIndex().isValid()) {
            m_view->setCurrentIndex(m_filter->index(0, 0));
        }
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_words,
            [this] { m_words->setFocus(Qt::ShortcutFocusReason); });
    connect(m_refresh, &QPushButton::clicked, this, &DownloadDialog::refresh);
    connect(m_fetch, &QPushButton::clicked, this, &DownloadDialog::askOrFetch);
    connect(m_notice, &Notice::againRequested, this, &DownloadDialog::askOrFetch);
    connect(m_notice, &Notice::addFilesRequested, this, &DownloadDialog::addFilesRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void DownloadDialog::showCatalogue(const Catalogue &catalogue)
{
    m_choices->setCatalogue(catalogue);
    m_presence->setCatalogue(catalogue);
    m_choices->setHeld(m_presence->held());
    showSource(catalogue);
    showFiltered();
}

void DownloadDialog::showSource(const Catalogue &catalogue)
{
    const QString where =
        tr("Volumes of Foreign Relations of the United States, from the public repository of the Office of "
           "the Historian, %1.")
            .arg(m_downloader->repository().name);
    QString when;
    if (!catalogue.asked.isValid()) {
        when =
            tr("%n volume(s), as known when this program was made (%1); not all there are. Refresh asks the "
               "repository.",
               nullptr, int(catalogue.entries.size()))
                .arg(QLocale().toString(Download::bundledDay(), QLocale::ShortFormat));
    } else {
        when =
            tr("%n volume(s), as the repository listed them on %1.", nullptr, int(catalogue.entries.size()))
                .arg(QLocale().toString(catalogue.asked.toLocalTime(), QLocale::ShortFormat));
        if (catalogue.isCut) {
            when += u' ' + tr("It has more, which it did not list.");
        }
    }
    m_source->setText(QString(where + u'\n' + when));
}

void DownloadDialog::showFiltered()
{
    m_filter->setText(m_words->text());
    m_found->setVisible(!m_words->text().trimmed().isEmpty());
    if (m_filter->isNarrowed()) {
        m_view->expandAll();
        int all = 0;
        for (int row = 0; row < m_choices->rowCount(); ++row) {
            all += m_choices->rowCount(m_choices->index(row, 0));
        }
        m_found->setText(tr("%1 of %2 volumes").arg(m_filter->volumes()).arg(all));
    } else {
        m_view->collapseAll();
        // What is being worked at stays in sight.
        for (const Download::CatalogueEntry &entry : m_choices->chosen()) {
            m_view->expand(m_filter->mapFromSource(m_choices->indexOf(entry.volume)).parent());
        }
    }
}

QString DownloadDialog::summary() const
{
    return m_summary->text();
}

void DownloadDialog::showChoice()
{
    if (m_downloader->isRunning() || m_downloader->isRefreshing()) {
        return;
    }
    const VolumeChoices::Sum sum = m_choices->sumOfChosen();
    m_fetch->setEnabled(sum.volumes > 0);
    if (sum.volumes == 0) {
        m_fetch->setText(tr("&Fetch"));
        m_summary->setText(tr("Nothing is chosen, and nothing is fetched before you say so."));
    } else if (sum.unknown > 0) {
        m_fetch->setText(tr("&Ask for Sizes"));
        m_summary->setText(tr("%n volume(s) chosen.", nullptr, sum.volumes) + u' '
                           + tr("How large they are the repository says when it is asked; nothing is "
                                "fetched by that."));
    } else {
        m_fetch->setText(tr("&Fetch %n Volume(s)", nullptr, sum.volumes));
        m_summary->setText(
            tr("%n volume(s) chosen:", nullptr, sum.volumes) + u' '
            + tr("%1 from %2.").arg(sizeText(sum.bytes), m_downloader->repository().files.host()));
    }
    if (sum.parts > 0) {
        m_summary->setText(m_summary->text() + u' '
                           + tr("Of one a part comes with the program: the whole volume takes its place, and "
                                "the editors’ marks in that part go; yours stay with their words."));
    }
}

void DownloadDialog::refresh()
{
    m_notice->hide();
    m_downloader->refresh();
    m_refresh->setEnabled(!m_downloader->isRefreshing());
    if (m_downloader->isRefreshing()) {
        m_fetch->setEnabled(false);
        m_summary->setText(tr("Asking %1 for its list…").arg(m_downloader->repository().listing.host()));
    }
}

void DownloadDialog::askOrFetch()
{
    const VolumeChoices::Sum sum = m_choices->sumOfChosen();
    if (sum.volumes == 0 || sum.unknown > 0) {
        refresh();
    } else {
        fetch();
    }
}

void DownloadDialog::takeListed(const Catalogue &catalogue)
{
    m_refresh->setEnabled(true);
    QStringList gone;
    for (const Download::CatalogueEntry &entry : m_choices->chosen()) {
        if (!catalogue.find(entry.volume)) {
            gone << Download::nameOfVolume(entry.volume).line;
        }
    }
    showCatalogue(catalogue);
    showChoice();
    if (!gone.isEmpty()) {
        m_notice->tell(tr("The repository does not have %n of the volumes that were chosen: %1.", nullptr,
                          int(gone.size()))
                           .arg(gone.join(QStringLiteral("; "))),
                       {}, {});
    }
}

void DownloadDialog::setBusy(bool busy)
{
    m_choices->setFrozen(busy);
    m_words->setEnabled(!busy);
    m_refresh->setEnabled(!busy);
    m_fetch->setEnabled(!busy);
    m_filter->setShown(busy ? VolumeFilter::Shown::Chosen : VolumeFilter::Shown::All);
    showFiltered();
}

void DownloadDialog::fetch()
{
    m_notice->hide();
    m_choices->clearProgress();
    const auto chosen = m_choices->chosen();
    m_words->clear();
    setBusy(true);
    m_summary->setText(tr("Fetching from %1. They are added to the library once all are here.")
                           .arg(m_downloader->repository().files.host()));
    m_downloader->fetch(chosen);
    for (const VolumeProgress &volume : m_downloader->volumes()) {
        m_choices->setProgress(volume); // those that wait too
    }
    m_progress->begin();
}

void DownloadDialog::flushProgress()
{
    for (const int index : std::exchange(m_changed, {})) {
        if (index < int(m_downloader->volumes().size())) {
            m_choices->setProgress(m_downloader->volumes()[size_t(index)]);
        }
    }
}

void DownloadDialog::end()
{
    flushProgress();
    setBusy(false);
    std::vector<const VolumeProgress *> failed;
    for (const VolumeProgress &volume : m_downloader->volumes()) {
        if (volume.state == VolumeProgress::State::Failed) {
            failed.push_back(&volume);
        } else {
            m_choices->choose(volume.entry.volume, Qt::Unchecked);
        }
    }
    showFiltered();
    showChoice();
    const QStringList files = m_downloader->files();
    if (!failed.empty()) {
        tellFailures(failed);
    }
    if (!files.isEmpty()) {
        Q_EMIT fetched(files);
    }
    Q_EMIT ended(tr("%1 of %2 volumes fetched.").arg(files.size()).arg(m_downloader->volumes().size()));
    if (failed.empty()) {
        accept();
    }
}

void DownloadDialog::tellFailures(const std::vector<const VolumeProgress *> &failed)
{
    const Failure &first = *failed.front()->failure;
    if (first.why == Failure::Why::Cancelled) {
        m_notice->tell(
            tr("Fetching was cancelled; %n volume(s) did not come whole.", nullptr, int(failed.size())),
            tr("What came is kept: fetched again, they go on where they were. What was fetched "
               "whole is added to the library."),
            tr("Fetch the &Rest"));
        return;
    }
    QStringList sentences;
    for (const VolumeProgress *volume : failed) {
        if (sentences.size() < mostTold && !sentences.contains(volume->failure->error.message)
            && (sentences.isEmpty() || !volume->failure->concernsAll())) {
            sentences << volume->failure->error.message;
        }
    }
    m_notice->tell(tr("%n volume(s) of %1 could not be fetched.", nullptr, int(failed.size()))
                       .arg(m_downloader->volumes().size()),
                   first.concernsAll() ? QString(sentences.join(u' ') + u'\n' + byHand())
                                       : sentences.join(u' '),
                   tr("&Try Again"));
}

QString DownloadDialog::byHand() const
{
    return tr("By hand: on a computer that is on line open %1, save the XML files of the volumes you want, "
              "bring them here and add them with Add Files.")
        .arg(m_downloader->repository().page().toString());
}

void DownloadDialog::tell(const Failure &failure)
{
    m_refresh->setEnabled(true);
    showChoice();
    m_notice->tell(tr("The repository could not be asked."),
                   QString(failure.error.message + u'\n' + byHand()), tr("&Try Again"));
}

} // namespace Chancery::App
