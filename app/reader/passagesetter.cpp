// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passagesetter.h"

#include <QTextCursor>
#include <QTextOption>

#include <algorithm>
#include <set>

namespace Chancery::App
{

namespace
{

constexpr double NoteScale = 0.86;
constexpr double HeadScale = 1.34;
constexpr double CitationScale = 0.92;
constexpr double QuotationScale = 0.95;
constexpr double CellScale = 0.9;
constexpr double CitationSpacing = 6.0; ///< per cent of the letters' width
constexpr double Indent = 1.6; ///< in type sizes: of lists, quotations and hanging labels

/// The same text with nothing a QTextDocument would take for a block, a frame or an object, unit by unit.
QString harmless(QStringView text)
{
    QString result = text.toString();
    for (QChar &letter : result) {
        switch (letter.unicode()) {
        case u'\r':
        case u'\n':
        case u'\t':
        case u'\0':
        case QChar::ParagraphSeparator:
            letter = u' ';
            break;
        case 0xfdd0:
        case 0xfdd1:
        case QChar::ObjectReplacementCharacter:
            letter = QChar::ReplacementCharacter;
            break;
        default:
            break;
        }
    }
    return result;
}

void apply(QTextCharFormat &format, RenditionKind kind)
{
    switch (kind) {
    case RenditionKind::Italic:
        format.setFontItalic(true);
        break;
    case RenditionKind::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case RenditionKind::SmallCaps:
        format.setFontCapitalization(QFont::SmallCaps);
        break;
    case RenditionKind::Underline:
        format.setFontUnderline(true);
        break;
    case RenditionKind::Superscript:
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        break;
    case RenditionKind::Subscript:
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
        break;
    case RenditionKind::Strikethrough:
        format.setFontStrikeOut(true);
        break;
    case RenditionKind::Roman:
        format.setFontItalic(false);
        break;
    case RenditionKind::LineBreak:
    case RenditionKind::PageBreak:
        break;
    }
}

/// In an italic setting, TEI's italic turns to roman, as in print.
QTextCharFormat lettersAt(const Passage &passage, int offset, const QTextCharFormat &base)
{
    QTextCharFormat format = base;
    for (const Rendition &rendition : passage.renditions) {
        if (rendition.range.contains(offset)) {
            if (rendition.kind == RenditionKind::Italic && base.fontItalic()) {
                format.setFontItalic(false);
            } else {
                apply(format, rendition.kind);
            }
        }
    }
    return format;
}

void hang(QTextBlockFormat &block, double left, double indent)
{
    block.setLeftMargin(left);
    block.setTextIndent(-indent);
    block.setTabPositions({QTextOption::Tab(indent, QTextOption::LeftTab)});
}

void lookOfBody(BlockRole role, const PageStyle &style, BlockLook &look)
{
    const double em = style.pixelSize();
    switch (role) {
    case BlockRole::Quotation:
        look.scale = QuotationScale;
        look.block.setLeftMargin(Indent * em);
        look.block.setRightMargin(Indent * em);
        break;
    case BlockRole::Verse:
        look.block.setLeftMargin(2 * Indent * em);
        look.block.setTextIndent(-Indent * em);
        look.block.setBottomMargin(0);
        break;
    case BlockRole::ListHead:
        look.letters.setFontItalic(true);
        look.block.setBottomMargin(0);
        break;
    case BlockRole::ListItem:
        look.block.setBottomMargin(style.leading() / 4);
        break;
    case BlockRole::Cell:
        look.scale = CellScale;
        look.block.setBottomMargin(0);
        break;
    case BlockRole::Note:
        look.scale = NoteScale;
        look.block.setBottomMargin(style.leading() / 4);
        hang(look.block, Indent * em, Indent * em);
        break;
    case BlockRole::Summary:
        look.letters.setFontItalic(true);
        break;
    default:
        break;
    }
}

} // namespace

BlockLook lookOf(BlockRole role, const PageStyle &style)
{
    BlockLook look;
    look.block.setBottomMargin(style.leading() / 2);
    switch (role) {
    case BlockRole::Citation:
        look.scale = CitationScale;
        look.letters.setFontCapitalization(QFont::SmallCaps);
        look.letters.setFontLetterSpacing(100 + CitationSpacing);
        look.letters.setForeground(style.quiet);
        look.block.setAlignment(Qt::AlignHCenter);
        look.block.setBottomMargin(style.leading());
        break;
    case BlockRole::Head:
        look.scale = HeadScale;
        look.letters.setFontWeight(QFont::DemiBold);
        look.block.setAlignment(Qt::AlignHCenter);
        look.block.setBottomMargin(style.leading());
        look.block.setHeadingLevel(1);
        break;
    case BlockRole::SubHead:
        look.letters.setFontWeight(QFont::DemiBold);
        look.block.setAlignment(Qt::AlignHCenter);
        look.block.setTopMargin(style.leading() / 2);
        look.block.setHeadingLevel(2);
        break;
    case BlockRole::Dateline:
        look.block.setAlignment(Qt::AlignRight);
        look.letters.setFontItalic(true);
        look.block.setBottomMargin(style.leading());
        break;
    case BlockRole::Signature:
        look.block.setAlignment(Qt::AlignRight);
        look.letters.setFontWeight(QFont::DemiBold);
        break;
    default:
        lookOfBody(role, style, look);
        break;
    }
    // A fixed distance from baseline to baseline: raised figures and letters of another face do not push lines apart.
    look.block.setLineHeight(style.leading(look.scale), QTextBlockFormat::FixedHeight);
    look.letters.setFontFamilies({style.family});
    look.letters.setFontStyleHint(QFont::Serif);
    look.letters.setFontPointSize(style.pointSize * look.scale);
    return look;
}

struct PassageSetter::Insertion {
    enum class Kind { NoteMark, Expansion, Sic };
    int unit = 0;
    Kind kind = Kind::NoteMark;
    QString text;
    int note = -1;
};

PassageSetter::PassageSetter(const DocumentRecord &record, const PageStyle &style, BuiltPage &page)
    : m_record(record)
    , m_style(style)
    , m_page(page)
{
    for (const Passage &passage : m_record.passages) {
        if (isNote(passage.kind) && passage.anchorPassage.isValid() && !passage.label.isEmpty()) {
            m_notesIn[passage.anchorPassage].push_back(passage.ordinal);
        }
    }
}

BlockRole PassageSetter::roleOf(const Passage &passage) const
{
    switch (passage.kind) {
    case PassageKind::Head: {
        const auto first = std::ranges::find(m_record.passages, PassageKind::Head, &Passage::kind);
        return first->ordinal == passage.ordinal ? BlockRole::Head : BlockRole::SubHead;
    }
    case PassageKind::Dateline:
        return BlockRole::Dateline;
    case PassageKind::Opener:
        return BlockRole::Opener;
    case PassageKind::Quotation:
        return BlockRole::Quotation;
    case PassageKind::VerseLine:
        return BlockRole::Verse;
    case PassageKind::ListHead:
        return BlockRole::ListHead;
    case PassageKind::ListItem:
        return BlockRole::ListItem;
    case PassageKind::TableCell:
        return BlockRole::Cell;
    case PassageKind::Closer:
        return BlockRole::Closer;
    case PassageKind::Signature:
        return BlockRole::Signature;
    case PassageKind::Footnote:
    case PassageKind::SourceNote:
        return BlockRole::Note;
    case PassageKind::Summary:
        return BlockRole::Summary;
    case PassageKind::Paragraph:
    case PassageKind::Postscript:
        break;
    }
    return BlockRole::Body;
}

void PassageSetter::set(QTextCursor &cursor, const Passage &passage, double above)
{
    const BlockRole role = roleOf(passage);
    BlockLook look = lookOf(role, m_style);
    look.block.setTopMargin(std::max(look.block.topMargin(), above));
    if (role == BlockRole::ListItem) {
        const double step = Indent * m_style.pixelSize();
        hang(look.block, step * (passage.level + 1), step);
    }
    if (passage.label.isEmpty() && role != BlockRole::Verse) {
        look.block.setTextIndent(0);
    }
    cursor.setBlockFormat(look.block);
    cursor.setBlockCharFormat(look.letters);
    if (role == BlockRole::Head) {
        m_page.heads.push_back(cursor.position());
    }
    if (!passage.label.isEmpty() && (role == BlockRole::Note || role == BlockRole::ListItem)) {
        setLabel(cursor, passage, look);
    }
    setWords(cursor, passage, look);
    notePlaces(passage);
}

void PassageSetter::setLabel(QTextCursor &cursor, const Passage &passage, const BlockLook &look)
{
    const QString label = harmless(passage.label) + u'\t';
    const int start = cursor.position();
    m_page.map.addInserted(start, int(label.size()), passage.ordinal, 0);
    cursor.insertText(label, look.letters);
    if (isNote(passage.kind)) {
        m_page.noteLabels.push_back({{start, start + int(passage.label.size())}, passage.ordinal});
    }
}

std::vector<PassageSetter::Insertion> PassageSetter::insertionsInto(const Passage &passage,
                                                                    const CodePointIndex &points) const
{
    std::vector<Insertion> result;
    for (const Choice &choice : passage.choices) {
        const int unit = int(points.toUtf16(choice.range.end));
        if (choice.kind == ChoiceKind::Correction) {
            result.push_back({unit, Insertion::Kind::Sic, QStringLiteral("sic"), -1});
        } else if (m_style.telegraphese == Telegraphese::Full) {
            const QString reading = QStringLiteral(" [") + harmless(choice.reading) + u']';
            result.push_back({unit, Insertion::Kind::Expansion, reading, -1});
        }
    }
    for (const int ordinal : m_notesIn.value(passage.id)) {
        const Passage &note = m_record.passages[size_t(ordinal)];
        const int unit = int(points.toUtf16(note.anchorOffset));
        result.push_back({unit, Insertion::Kind::NoteMark, harmless(note.label), ordinal});
    }
    // Readings belong to the word, so they come before the mark of a note that hangs on it.
    std::ranges::stable_sort(result, [](const Insertion &a, const Insertion &b) {
        return std::pair(a.unit, a.kind == Insertion::Kind::NoteMark)
            < std::pair(b.unit, b.kind == Insertion::Kind::NoteMark);
    });
    return result;
}

void PassageSetter::setWords(QTextCursor &cursor, const Passage &passage, const BlockLook &look)
{
    const CodePointIndex points(passage.text);
    const std::vector<Insertion> insertions = insertionsInto(passage, points);
    QString words = harmless(passage.text);
    std::set<int> cuts{0, int(words.size())};
    for (const Rendition &rendition : passage.renditions) {
        const int start = int(points.toUtf16(rendition.range.start));
        if (rendition.kind == RenditionKind::LineBreak) {
            for (int unit = start; unit < int(points.toUtf16(rendition.range.end)); ++unit) {
                words[unit] = QChar::LineSeparator;
            }
        } else if (rendition.kind != RenditionKind::PageBreak) {
            cuts.insert({start, int(points.toUtf16(rendition.range.end))});
        }
    }
    for (const Insertion &insertion : insertions) {
        cuts.insert(insertion.unit);
    }
    auto insertion = insertions.begin();
    for (auto cut = cuts.begin(); cut != cuts.end(); ++cut) {
        for (; insertion != insertions.end() && insertion->unit == *cut; ++insertion) {
            setInsertion(cursor, *insertion, passage, look);
        }
        const auto next = std::next(cut);
        if (next == cuts.end()) {
            break;
        }
        const int length = *next - *cut;
        m_page.map.addText(cursor.position(), passage.ordinal, *cut, length);
        cursor.insertText(words.sliced(*cut, length),
                          lettersAt(passage, points.fromUtf16(*cut), look.letters));
    }
    if (words.isEmpty()) {
        m_page.map.addText(cursor.position(), passage.ordinal, 0, 0);
    }
}

void PassageSetter::setInsertion(QTextCursor &cursor, const Insertion &insertion, const Passage &passage,
                                 const BlockLook &look)
{
    QTextCharFormat format = look.letters;
    format.setFontItalic(false);
    format.setFontCapitalization(QFont::MixedCase);
    const int start = cursor.position();
    const PageSpan span{start, start + int(insertion.text.size())};
    switch (insertion.kind) {
    case Insertion::Kind::NoteMark:
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        m_page.noteMarks.push_back({span, insertion.note});
        break;
    case Insertion::Kind::Expansion:
        format.setForeground(m_style.quiet);
        break;
    case Insertion::Kind::Sic:
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        format.setFontItalic(true);
        format.setForeground(m_style.quiet);
        break;
    }
    m_page.map.addInserted(start, int(insertion.text.size()), passage.ordinal, insertion.unit);
    cursor.insertText(insertion.text, format);
}

void PassageSetter::notePlaces(const Passage &passage)
{
    for (size_t i = 0; i < passage.choices.size(); ++i) {
        const Choice &choice = passage.choices[i];
        const int start = m_page.map.toPage({passage.ordinal, choice.range.start}, Bias::After);
        int end = m_page.map.toPage({passage.ordinal, choice.range.end}, Bias::Before);
        if (choice.kind == ChoiceKind::Correction) {
            end += 3;
        }
        m_page.choices.push_back({{start, end}, passage.ordinal, int(i)});
    }
    for (const Rendition &rendition : passage.renditions) {
        if (rendition.kind == RenditionKind::PageBreak) {
            m_page.pageBreaks.push_back(
                {m_page.map.toPage({passage.ordinal, rendition.range.start}), rendition.label});
        }
    }
}

} // namespace Chancery::App
