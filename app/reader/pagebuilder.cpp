// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebuilder.h"

#include "passagesetter.h"

#include "model/volumename.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr double TopMargin = 2.0; ///< all in lines
constexpr double BottomMargin = 4.0;
constexpr double NotesGap = 2.5;
constexpr double CellPadding = 0.25;

bool isTableCell(const Passage &passage)
{
    return passage.kind == PassageKind::TableCell && passage.row >= 0 && passage.column >= 0;
}

/// Puts blocks into one document. The first block of a fresh document or cell is used, not skipped.
class Builder
{
public:
    Builder(std::shared_ptr<const DocumentRecord> record, const PageStyle &style)
        : m_record(std::move(record))
        , m_style(style)
    {
        m_page.document = std::make_unique<QTextDocument>();
        m_page.document->setUndoRedoEnabled(false);
        m_page.document->setDocumentMargin(0);
        m_page.document->setDefaultFont(m_style.font());
        m_page.map = PageMap(m_record);
    }

    BuiltPage build()
    {
        QTextCursor cursor(m_page.document.get());
        cursor.beginEditBlock();
        setCitation(cursor);
        PassageSetter setter(*m_record, m_style, m_page);
        for (size_t i = 0; i < m_record->passages.size(); ++i) {
            const Passage &passage = m_record->passages[i];
            if (isTableCell(passage)) {
                i = setTable(cursor, setter, i) - 1;
            } else {
                startBlock(cursor);
                if (isNote(passage.kind) && m_page.firstNote < 0) {
                    m_page.firstNote = cursor.position();
                    setter.set(cursor, passage, m_style.leading() * NotesGap);
                } else {
                    setter.set(cursor, passage);
                }
            }
        }
        cursor.endEditBlock();
        return std::move(m_page);
    }

private:
    void startBlock(QTextCursor &cursor)
    {
        if (!m_fresh) {
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        }
        m_fresh = false;
    }

    void setCitation(QTextCursor &cursor)
    {
        const QString citation = citationLine(*m_record);
        const bool headed = std::ranges::any_of(
            m_record->passages, [](const Passage &passage) { return passage.kind == PassageKind::Head; });
        if (!citation.isEmpty()) {
            startBlock(cursor);
            setOwnLine(cursor, citation, BlockRole::Citation);
        }
        if (!headed && !m_record->document.title.isEmpty()) {
            startBlock(cursor);
            m_page.heads.push_back(cursor.position());
            setOwnLine(cursor, m_record->document.title, BlockRole::Head);
        }
    }

    void setOwnLine(QTextCursor &cursor, const QString &text, BlockRole role)
    {
        const BlockLook look = lookOf(role, m_style);
        cursor.setBlockFormat(look.block);
        cursor.setBlockCharFormat(look.letters);
        m_page.map.addInserted(cursor.position(), int(text.size()), -1, 0);
        cursor.insertText(text, look.letters);
    }

    /// Sets the table that begins at passage \a first; returns the first passage after it.
    size_t setTable(QTextCursor &cursor, PassageSetter &setter, size_t first)
    {
        const auto &passages = m_record->passages;
        size_t last = first;
        int rows = 0;
        int columns = 0;
        std::pair place{-1, -1};
        for (; last < passages.size() && isTableCell(passages[last]); ++last) {
            const std::pair next{passages[last].row, passages[last].column};
            // A cell that stands before the one read last belongs to another table.
            if (next < place) {
                break;
            }
            place = next;
            rows = std::max(rows, next.first + 1);
            columns = std::max(columns, next.second + 1);
        }
        startBlock(cursor);
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(m_style.leading() * CellPadding);
        format.setBottomMargin(m_style.leading() / 2);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QTextTable *table = cursor.insertTable(rows, columns, format);
        std::pair filled{-1, -1};
        for (size_t i = first; i < last; ++i) {
            QTextCursor cell = table->cellAt(passages[i].row, passages[i].column).lastCursorPosition();
            if (filled == std::pair{passages[i].row, passages[i].column}) {
                cell.insertBlock(QTextBlockFormat(), QTextCharFormat());
            }
            filled = {passages[i].row, passages[i].column};
            setter.set(cell, passages[i]);
        }
        cursor.movePosition(QTextCursor::End);
        // Qt keeps an empty block after a table: what follows goes into it.
        m_fresh = true;
        return last;
    }

    std::shared_ptr<const DocumentRecord> m_record;
    const PageStyle &m_style;
    BuiltPage m_page;
    bool m_fresh = true;
};

/// The narrowest width in which the block keeps the number of lines it has in \a width.
double balancedWidth(const QTextBlock &block, double width)
{
    const auto lines = [&block](double trial) {
        QTextLayout layout(block.text(), block.charFormat().font());
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        layout.setTextOption(option);
        layout.beginLayout();
        int count = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(trial);
            ++count;
        }
        layout.endLayout();
        return count;
    };
    const int wanted = lines(width);
    if (wanted < 2) {
        return width;
    }
    double low = width / wanted * 0.8;
    double high = width;
    for (int step = 0; step < 8; ++step) {
        const double middle = (low + high) / 2;
        (lines(middle) > wanted ? low : high) = middle;
    }
    return high;
}

} // namespace

BuiltPage buildPage(const std::shared_ptr<const DocumentRecord> &record, const PageStyle &style)
{
    return Builder(record, style).build();
}

void fitPage(BuiltPage &page, double leftMargin, double rightMargin, double columnWidth,
             const PageStyle &style)
{
    QTextFrame *root = page.document->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    format.setLeftMargin(leftMargin);
    format.setRightMargin(rightMargin);
    format.setTopMargin(style.leading() * TopMargin);
    format.setBottomMargin(style.leading() * BottomMargin);
    QTextCursor cursor(page.document.get());
    cursor.beginEditBlock();
    root->setFrameFormat(format);
    for (const int position : page.heads) {
        const QTextBlock block = page.document->findBlock(position);
        const double spare = std::floor((columnWidth - balancedWidth(block, columnWidth)) / 2) - 1;
        QTextBlockFormat look = block.blockFormat();
        look.setLeftMargin(std::max(0.0, spare));
        look.setRightMargin(std::max(0.0, spare));
        QTextCursor(block).setBlockFormat(look);
    }
    cursor.endEditBlock();
}

QString citationLine(const DocumentRecord &record)
{
    const Volume &volume = record.volume;
    const Document &document = record.document;
    QStringList parts;
    if (volume.id.startsWith(QLatin1StringView("frus"))) {
        parts << QString(QStringLiteral("FRUS ") + yearsOf(volume)).trimmed();
        if (!volume.number.isEmpty()) {
            parts << volume.number;
        }
    } else if (!volume.title.isEmpty()) {
        parts << volume.title;
    }
    if (document.kind == DocumentKind::CatalogueCard && !document.number.isEmpty()) {
        parts << QCoreApplication::translate("Chancery::App::Page", "Card %1").arg(document.number);
    } else if (!document.number.isEmpty()) {
        parts << QCoreApplication::translate("Chancery::App::Page", "Document %1").arg(document.number);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace Chancery::App
