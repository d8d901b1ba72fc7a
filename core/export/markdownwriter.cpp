// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownwriter.h"

#include "escape.h"
#include "labels.h"
#include "markdown.h"
#include "words.h"

namespace Chancery::Export
{

namespace
{

/// Emphasis must hug its words: white space at either end moves outside, and so does punctuation next to a
/// letter, where CommonMark would not take the sign for emphasis (its rule of "flanking").
QString emphasised(const QString &text, const QString &sign, QChar before, QChar after)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to
           && (text[from].isSpace() || (before.isLetterOrNumber() && !text[from].isLetterOrNumber()))) {
        from += text[from] == u'\\' ? 2 : 1;
    }
    while (to > from
           && (text[to - 1].isSpace() || (after.isLetterOrNumber() && !text[to - 1].isLetterOrNumber()))) {
        to -= to - 2 >= from && text[to - 2] == u'\\' ? 2 : 1;
    }
    return from >= to
        ? text
        : QString(text.first(from) + sign + text.sliced(from, to - from) + sign + text.sliced(to));
}

QChar firstOf(const std::vector<InlineRun> &runs)
{
    return runs.empty() || runs.front().text.isEmpty() ? QChar(u' ') : runs.front().text.front();
}

QChar lastOf(const QString &text)
{
    return text.isEmpty() ? QChar(u' ') : text.back();
}

bool has(const InlineRun &run, RenditionKind kind)
{
    return std::ranges::find(run.renditions, kind) != run.renditions.end();
}

/// An address as an autolink; one that cannot be an autolink is shown as code.
QString addressMarkdown(const QString &address)
{
    const bool canLink = address.contains(u':') && !address.contains(u'<') && !address.contains(u'>')
        && !address.contains(u' ');
    return canLink ? QString(u'<' + address + u'>') : escapedMarkdown(address);
}

class MarkdownWriter
{
public:
    explicit MarkdownWriter(const ExportRequest &request)
        : m_request(request)
        , m_excerpts(excerptsOf(request))
    {
    }

    QString text()
    {
        paragraph(QStringLiteral("# ") + escapedMarkdown(headingOf(m_request)));
        writeByline();
        if (m_request.scope == ExportScope::Documents) {
            for (const DocumentRecord &record : m_request.documents) {
                writeDocument(record);
                writeExcerpts(Words::tr("Annotations"),
                              [&](const Excerpt &e) { return e.document == record.document.key; });
            }
            writeExcerpts(Words::tr("Annotations of other documents"),
                          [&](const Excerpt &e) { return !recordOf(m_request.documents, e.document); });
        } else {
            writeExcerptsByDocument();
        }
        return m_text.trimmed() + u'\n';
    }

private:
    void paragraph(const QString &line)
    {
        m_text += line + QStringLiteral("\n\n");
    }

    void writeByline()
    {
        QStringList byline{escapedMarkdown(m_request.options.author)};
        if (m_request.options.generated.isValid()) {
            byline
                << Words::tr("exported on %1").arg(m_request.options.generated.date().toString(Qt::ISODate));
        }
        byline.removeAll(QString());
        if (!byline.isEmpty()) {
            paragraph(byline.join(QStringLiteral(" · ")));
        }
    }

    QString passageMarkdown(const DocumentRecord &record, const Passage &passage) const
    {
        const auto marks = marksIn(record.document.key, passage.ordinal, m_excerpts);
        return inlineMarkdown(
                   inlineRuns(record, passage, {0, codePointCount(passage.text)}, marks, m_request.options))
            .trimmed();
    }

    void writeDocument(const DocumentRecord &record)
    {
        const bool hasHead = std::ranges::any_of(
            record.passages, [](const Passage &p) { return p.kind == PassageKind::Head && p.level == 0; });
        if (!hasHead && !record.document.title.isEmpty()) {
            paragraph(QStringLiteral("## ") + escapedMarkdown(record.document.title));
        }
        bool headSeen = false;
        for (const Passage &passage : record.passages) {
            if (!isNote(passage.kind)) {
                writePassage(record, passage, headSeen);
            }
        }
        writeNotes(record);
        paragraph(citationMarkdown(citationRuns(record.volume, record.document,
                                                m_request.options.citationStyle, CitationUrl::Append)));
    }

    void writePassage(const DocumentRecord &record, const Passage &passage, bool &headSeen)
    {
        const QString line = passageMarkdown(record, passage);
        const QString &number = record.document.number;
        switch (passage.kind) {
        case PassageKind::Head: {
            const bool first = !headSeen && passage.level == 0;
            const bool numbered = first && isPublished(record.volume, record.document) && !number.isEmpty()
                && !passage.text.startsWith(number);
            headSeen = true;
            paragraph((first ? QStringLiteral("## ") : QStringLiteral("### "))
                      + (numbered ? QString(escapedMarkdown(number) + QStringLiteral("\\. ")) : QString())
                      + line);
            break;
        }
        case PassageKind::Quotation:
            paragraph(QStringLiteral("> ") + line);
            break;
        case PassageKind::ListItem:
            paragraph(QStringLiteral("- ")
                      + (passage.label.isEmpty() ? QString() : QString(escapedMarkdown(passage.label) + u' '))
                      + line);
            break;
        case PassageKind::TableCell:
            // CommonMark has no tables: a cell is an item, and a row begins with the first.
            paragraph((passage.column <= 0 ? QStringLiteral("- ") : QStringLiteral("  - ")) + line);
            break;
        default:
            paragraph(line);
        }
    }

    void writeNotes(const DocumentRecord &record)
    {
        bool begun = false;
        for (const Passage &passage : record.passages) {
            if (!isNote(passage.kind)) {
                continue;
            }
            if (!begun) {
                paragraph(QStringLiteral("### ") + escapedMarkdown(Words::tr("Notes")));
                begun = true;
            }
            const QString label = passage.label.isEmpty()
                ? QString()
                : QStringLiteral("\\[%1\\] ").arg(escapedMarkdown(passage.label));
            paragraph(QStringLiteral("- ") + label + passageMarkdown(record, passage));
        }
    }

    template<typename Wanted>
    void writeExcerpts(const QString &heading, Wanted wanted)
    {
        bool begun = false;
        for (size_t i = 0; i < m_excerpts.size(); ++i) {
            if (!wanted(m_excerpts[i])) {
                continue;
            }
            if (!begun) {
                paragraph(QStringLiteral("## ") + escapedMarkdown(heading));
                begun = true;
            }
            writeExcerpt(m_excerpts[i], int(i) + 1);
        }
    }

    void writeExcerptsByDocument()
    {
        DocumentKey current;
        for (size_t i = 0; i < m_excerpts.size(); ++i) {
            if (i == 0 || m_excerpts[i].document != current) {
                paragraph(QStringLiteral("## ") + escapedMarkdown(documentLabel(m_excerpts[i])));
                current = m_excerpts[i].document;
            }
            writeExcerpt(m_excerpts[i], int(i) + 1);
        }
    }

    void writeExcerpt(const Excerpt &excerpt, int number)
    {
        paragraph(QStringLiteral("### A%1. ").arg(number) + escapedMarkdown(excerptLabel(excerpt)));
        QStringList quotation;
        for (const ExcerptPart &part : excerpt.parts) {
            std::vector<InlineRun> words = part.words;
            for (InlineRun &run : words) {
                std::erase(run.renditions, RenditionKind::Strong); // the whole is strong already
            }
            const QString before = inlineMarkdown(part.before);
            QString line = before
                + emphasised(inlineMarkdown(words), QStringLiteral("**"), lastOf(before), firstOf(part.after))
                + inlineMarkdown(part.after);
            if (const QString remark = partRemark(part); !remark.isEmpty()) {
                line = line.trimmed() + QStringLiteral(" (") + escapedMarkdown(remark) + u')';
            }
            quotation << QStringLiteral("> ") + line.trimmed();
        }
        paragraph(quotation.join(QStringLiteral("\n>\n")));
        for (const Fact &fact : factsOf(excerpt)) {
            writeFact(fact, excerpt);
        }
        m_text += u'\n';
    }

    void writeFact(const Fact &fact, const Excerpt &excerpt)
    {
        QString text = escapedMarkdown(fact.text);
        switch (fact.kind) {
        case Fact::Kind::Note: {
            // Inside the list item nothing the note opens can reach beyond it.
            QStringList lines{QString()};
            for (const QString &line : toSafeMarkdown(fact.text).split(u'\n')) {
                lines << (line.trimmed().isEmpty() ? QString() : QString(QStringLiteral("  ") + line));
            }
            m_text += QStringLiteral("- ") + escapedMarkdown(fact.label) + QStringLiteral(":\n")
                + lines.join(u'\n') + QStringLiteral("\n\n");
            return;
        }
        case Fact::Kind::Citation:
            text = citationMarkdown(excerpt.citation);
            break;
        case Fact::Kind::Link:
        case Fact::Kind::Place:
            text = (fact.text == fact.address ? QString() : QString(escapedMarkdown(fact.text) + u' '))
                + addressMarkdown(fact.address);
            break;
        default:
            break;
        }
        m_text += QStringLiteral("- ") + escapedMarkdown(fact.label) + QStringLiteral(": ") + text + u'\n';
    }

    const ExportRequest &m_request;
    std::vector<Excerpt> m_excerpts;
    QString m_text;
};

} // namespace

QString inlineMarkdown(const std::vector<InlineRun> &runs)
{
    QString markdown;
    for (size_t i = 0; i < runs.size(); ++i) {
        const InlineRun &run = runs[i];
        switch (run.role) {
        case InlineRun::Role::Text: {
            const QString sign = QString(has(run, RenditionKind::Italic) ? 1 : 0, u'*')
                + QString(has(run, RenditionKind::Strong) ? 2 : 0, u'*');
            const QChar after =
                i + 1 < runs.size() && !runs[i + 1].text.isEmpty() ? runs[i + 1].text.front() : QChar(u' ');
            const QString text = escapedMarkdown(run.text);
            markdown += sign.isEmpty() ? text : emphasised(text, sign, lastOf(markdown), after);
            break;
        }
        case InlineRun::Role::LineBreak:
        case InlineRun::Role::Insertion:
            markdown += escapedMarkdown(run.text);
            break;
        case InlineRun::Role::NoteMark:
            markdown += QStringLiteral("\\[") + escapedMarkdown(run.text) + QStringLiteral("\\]");
            break;
        case InlineRun::Role::PageBreak:
            break;
        case InlineRun::Role::MarkEnd:
            for (const int number : run.marks) {
                markdown += QStringLiteral("\\[A%1\\]").arg(number);
            }
            break;
        }
    }
    return markdown;
}

QString markdownOf(const ExportRequest &request)
{
    return MarkdownWriter(request).text();
}

} // namespace Chancery::Export
