// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importreportview.h"

#include "importreportrows.h"

#include "widgets/captionlabel.h"
#include "widgets/fuzzymatch.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

/// Rows that hold every word; a volume with all its lines where the volume itself does.
class ReportFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_words = QString::fromStdU16String(folded(text)).split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const Row shown = sourceModel()->index(row, 0, parent).data(RowModel::RowRole).value<Row>();
        QString all;
        for (const RowLine &line : shown.lines) {
            all += line.text + u' ' + line.trailing + u' ';
        }
        const QString candidate = QString::fromStdU16String(folded(all));
        return std::ranges::all_of(m_words, [&](const QString &word) { return candidate.contains(word); });
    }

private:
    QStringList m_words;
};

} // namespace

ImportReportView::ImportReportView(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_caption(new CaptionLabel(this))
    , m_model(new RowModel(this))
    , m_proxy(new ReportFilter(this))
    , m_view(new RowView(tr("Import report"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_filter->setPlaceholderText(tr("Filter the report"));
    m_filter->setAccessibleName(tr("Filter the report"));
    m_filter->setClearButtonEnabled(true);
    layout->addWidget(m_filter);
    layout->addWidget(m_caption);
    layout->addWidget(m_view, 1);
    m_caption->hide();
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_view->setRootIsDecorated(true);
    connect(m_filter, &QLineEdit::textChanged, this, &ImportReportView::filter);
    connect(m_view, &RowView::opened, this, [this](const QModelIndex &index) {
        if (const auto place = Location::fromString(index.data(RowModel::PayloadRole).toString());
            place.isValid()) {
            Q_EMIT locationActivated(place);
        } else {
            m_view->setExpanded(index, !m_view->isExpanded(index));
        }
    });
    auto *copying = new QShortcut(QKeySequence::Copy, m_view);
    copying->setContext(Qt::WidgetShortcut);
    connect(copying, &QShortcut::activated, this, [this] {
        QApplication::clipboard()->setText(m_view->currentIndex().data(Qt::AccessibleTextRole).toString());
    });
}

void ImportReportView::setReports(std::vector<VolumeImport> reports)
{
    const bool wasOne = m_reports.size() == 1;
    m_reports = std::move(reports);
    m_model->setItems(importReportItems(m_reports));
    if (m_reports.size() == 1) {
        m_view->expandAll();
    } else if (wasOne) {
        m_view->collapseAll(); // of many, the list comes before what each holds
    }
    filter();
}

void ImportReportView::filter()
{
    const QString text = m_filter->text().trimmed();
    static_cast<ReportFilter *>(m_proxy)->setText(text);
    m_caption->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        m_view->expandAll();
        int shown = 0;
        int all = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            all += m_model->rowCount(m_model->index(row, 0));
        }
        for (int row = 0; row < m_proxy->rowCount(); ++row) {
            shown += m_proxy->rowCount(m_proxy->index(row, 0));
        }
        m_caption->setText(tr("%1 of %2 lines").arg(shown).arg(all));
    }
}

QString ImportReportView::text() const
{
    QStringList parts;
    for (const VolumeImport &report : m_reports) {
        parts << (report.outcome ? toText(*report.outcome)
                                 : QString(QDir::toNativeSeparators(report.path) + u'\n'
                                           + report.outcome.error().message));
    }
    return parts.join(QStringLiteral("\n\n"));
}

void ImportReportView::copy() const
{
    QApplication::clipboard()->setText(text());
}

} // namespace Chancery::App
