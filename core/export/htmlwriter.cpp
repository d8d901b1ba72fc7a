// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlwriter.h"

#include "escape.h"
#include "htmlstyle.h"
#include "identity.h"
#include "labels.h"
#include "markdown.h"
#include "words.h"

#include <ranges>

namespace Chancery::Export
{

namespace
{

QString element(const QString &tag, const QString &content, const QString &attributes = {})
{
    return u'<' + tag + (attributes.isEmpty() ? QString() : QString(u' ' + attributes)) + u'>' + content
        + QStringLiteral("</") + tag + u'>';
}

QString attribute(QLatin1StringView name, const QString &value)
{
    return name + QStringLiteral("=\"") + escapedHtml(value) + u'"';
}

QString anchor(const QString &address, const QString &label)
{
    const QString href =
        address.startsWith(u'#') || address.startsWith(QStringLiteral("urn:")) ? address : safeLink(address);
    return href.isEmpty()
        ? escapedHtml(label)
        : element(QStringLiteral("a"), escapedHtml(label), attribute(QLatin1StringView("href"), href));
}

QString renditionTag(RenditionKind kind)
{
    switch (kind) {
    case RenditionKind::Italic:
        return QStringLiteral("i");
    case RenditionKind::Strong:
        return QStringLiteral("b");
    case RenditionKind::Underline:
        return QStringLiteral("u");
    case RenditionKind::Superscript:
        return QStringLiteral("sup");
    case RenditionKind::Subscript:
        return QStringLiteral("sub");
    case RenditionKind::Strikethrough:
        return QStringLiteral("s");
    case RenditionKind::SmallCaps:
    case RenditionKind::Roman:
    case RenditionKind::LineBreak:
    case RenditionKind::PageBreak:
        break;
    }
    return {};
}

QString styledText(const InlineRun &run)
{
    QString html = escapedHtml(run.text);
    for (const RenditionKind kind : run.renditions) {
        if (const QString tag = renditionTag(kind); !tag.isEmpty()) {
            html = element(tag, html);
        } else if (kind == RenditionKind::SmallCaps) {
            html = element(QStringLiteral("span"), html, QStringLiteral("style=\"font-variant:small-caps\""));
        } else if (kind == RenditionKind::Roman) {
            html = element(QStringLiteral("span"), html, QStringLiteral("style=\"font-style:normal\""));
        }
    }
    return html;
}

/// Marks nest from the first made inwards, so that overlapping ones keep their order from run to run.
QString marked(QString html, const InlineRun &run, HtmlFlavour flavour, const std::vector<Excerpt> &excerpts)
{
    for (const int number : run.marks | std::views::reverse) {
        if (number < 1 || number > int(excerpts.size())) {
            continue;
        }
        const Excerpt &excerpt = excerpts[size_t(number) - 1];
        if (flavour == HtmlFlavour::RichText) {
            html = element(
                QStringLiteral("span"), html,
                QStringLiteral("style=\"color:#1a1a1a; background-color:%1\"").arg(washOf(excerpt.colour)));
        } else {
            html = element(QStringLiteral("mark"), html,
                           QStringLiteral("class=\"%1\" data-annotation=\"%2\" data-number=\"%3\"")
                               .arg(nameOf(excerpt.colour), excerpt.annotation.toString(QUuid::WithoutBraces))
                               .arg(number));
        }
    }
    return html;
}

class HtmlWriter
{
public:
    HtmlWriter(const ExportRequest &request, HtmlFlavour flavour)
        : m_request(request)
        , m_flavour(flavour)
        , m_excerpts(excerptsOf(request))
    {
    }

    QString page()
    {
        writeHead();
        if (m_request.scope == ExportScope::Documents) {
            for (size_t i = 0; i < m_request.documents.size(); ++i) {
                writeDocument(m_request.documents[i], int(i) + 1);
            }
            writeStrays();
        } else {
            writeExcerptsByDocument();
        }
        m_html +=
            isPage() ? QStringLiteral("</main>\n</body>\n</html>\n") : QStringLiteral("</body>\n</html>\n");
        return m_html;
    }

private:
    bool isPage() const
    {
        return m_flavour == HtmlFlavour::Page;
    }

    void line(const QString &tag, const QString &content, const QString &attributes = {})
    {
        m_html += element(tag, content, attributes) + u'\n';
    }

    void open(const QString &tag, const QString &attributes)
    {
        // QTextDocument knows none of HTML 5's sections; a div there would only add empty lines.
        if (isPage()) {
            m_html += u'<' + tag + u' ' + attributes + QStringLiteral(">\n");
        }
    }

    void close(const QString &tag)
    {
        if (isPage()) {
            m_html += QStringLiteral("</") + tag + QStringLiteral(">\n");
        }
    }

    void writeHead()
    {
        const ExportOptions &options = m_request.options;
        const QString title = escapedHtml(titleOf(m_request));
        m_html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n")
                     .arg(escapedHtml(options.language));
        line(QStringLiteral("title"), title);
        if (isPage()) {
            m_html +=
                QStringLiteral("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                               "style-src 'unsafe-inline'\">\n"
                               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                               "<meta name=\"generator\" content=\"Chancery\">\n");
            if (!options.author.isEmpty()) {
                m_html += QStringLiteral("<meta name=\"author\" content=\"%1\">\n")
                              .arg(escapedHtml(options.author));
            }
        }
        m_html += QStringLiteral("<style>\n") + (isPage() ? pageStyle() : richTextStyle())
            + QStringLiteral("</style>\n</head>\n<body>\n");
        open(QStringLiteral("header"), QStringLiteral("class=\"export\""));
        line(QStringLiteral("h1"), escapedHtml(headingOf(m_request)));
        QStringList byline{escapedHtml(options.author)};
        if (options.generated.isValid()) {
            const QString day = options.generated.date().toString(Qt::ISODate);
            byline << Words::tr("exported on %1")
                          .arg(isPage() ? QString(QStringLiteral("<time datetime=\"%1\">%2</time>")
                                                      .arg(options.generated.toString(Qt::ISODate), day))
                                        : day);
        }
        byline.removeAll(QString());
        if (!byline.isEmpty()) {
            line(QStringLiteral("p"), byline.join(QStringLiteral(" · ")), QStringLiteral("class=\"byline\""));
        }
        close(QStringLiteral("header"));
        m_html += isPage() ? QStringLiteral("<main>\n") : QString();
    }

    void writeDocument(const DocumentRecord &record, int index)
    {
        open(QStringLiteral("article"),
             QStringLiteral("class=\"document\" id=\"document-%1\" data-document=\"%2\"")
                 .arg(index)
                 .arg(escapedHtml(record.document.key.toString())));
        m_notePrefix = QStringLiteral("note-%1-").arg(index);
        const bool hasHead = std::ranges::any_of(
            record.passages, [](const Passage &p) { return p.kind == PassageKind::Head && p.level == 0; });
        if (!hasHead && !record.document.title.isEmpty()) {
            line(QStringLiteral("h2"), escapedHtml(record.document.title));
        }
        writeBody(record);
        writeNotes(record);
        const auto citation = citationRuns(record.volume, record.document, m_request.options.citationStyle,
                                           CitationUrl::Append);
        line(QStringLiteral("p"), citationHtml(citation), QStringLiteral("class=\"citation\""));
        close(QStringLiteral("article"));
        writeExcerpts(Words::tr("Annotations"),
                      [&](const Excerpt &excerpt) { return excerpt.document == record.document.key; });
    }

    void writeBody(const DocumentRecord &record)
    {
        QString container;
        int row = -1;
        const auto switchTo = [&](const QString &next) {
            if (next == container) {
                return;
            }
            if (container == QStringLiteral("table")) {
                m_html += QStringLiteral("</tr>\n");
            }
            m_html += container.isEmpty() ? QString()
                                          : QString(QStringLiteral("</") + container + QStringLiteral(">\n"));
            const bool padded = next == QStringLiteral("table") && !isPage();
            m_html += next.isEmpty()
                ? QString()
                : QString(u'<' + next + (padded ? QStringLiteral(" cellpadding=\"4\"") : QString())
                          + QStringLiteral(">\n"));
            container = next;
            row = -1;
        };
        bool headSeen = false;
        for (const Passage &passage : record.passages) {
            if (isNote(passage.kind)) {
                continue;
            }
            const bool isCell = passage.kind == PassageKind::TableCell;
            switchTo(isCell                                      ? QStringLiteral("table")
                         : passage.kind == PassageKind::ListItem ? QStringLiteral("ul")
                                                                 : QString());
            if (isCell && passage.row != row) {
                m_html += row < 0 ? QStringLiteral("<tr>") : QStringLiteral("</tr>\n<tr>");
                row = passage.row;
            }
            writePassage(record, passage, headSeen);
        }
        switchTo({});
    }

    void writePassage(const DocumentRecord &record, const Passage &passage, bool &headSeen)
    {
        QString tag = QStringLiteral("p");
        QString html = passageHtml(record, passage);
        const QString number = record.document.number;
        switch (passage.kind) {
        case PassageKind::Head:
            tag = headSeen || passage.level > 0 ? QStringLiteral("h3") : QStringLiteral("h2");
            if (!headSeen && isPublished(record.volume, record.document) && !number.isEmpty()
                && !passage.text.startsWith(number)) {
                html = escapedHtml(number) + QStringLiteral(". ") + html;
            }
            headSeen = true;
            break;
        case PassageKind::Quotation:
            tag = QStringLiteral("blockquote");
            break;
        case PassageKind::ListItem:
            tag = QStringLiteral("li");
            html = passage.label.isEmpty() ? html : QString(escapedHtml(passage.label) + u' ' + html);
            break;
        case PassageKind::TableCell:
            tag = QStringLiteral("td");
            break;
        default:
            break;
        }
        QString attributes;
        if (isPage()) {
            attributes = QStringLiteral("class=\"%1 level-%2\" data-passage=\"%3\" dir=\"auto\"")
                             .arg(nameOf(passage.kind))
                             .arg(passage.level)
                             .arg(passage.ordinal);
        } else if (passage.kind == PassageKind::Dateline || passage.kind == PassageKind::Closer
                   || passage.kind == PassageKind::Signature) {
            attributes = QStringLiteral("align=\"right\"");
        }
        m_html +=
            element(tag, html, attributes) + (tag == QStringLiteral("td") ? QString() : QStringLiteral("\n"));
    }

    QString passageHtml(const DocumentRecord &record, const Passage &passage) const
    {
        const auto marks = marksIn(record.document.key, passage.ordinal, m_excerpts);
        const auto runs =
            inlineRuns(record, passage, {0, codePointCount(passage.text)}, marks, m_request.options);
        return inlineHtml(runs, m_flavour, m_notePrefix, m_excerpts);
    }

    void writeNotes(const DocumentRecord &record)
    {
        if (std::ranges::none_of(record.passages,
                                 [](const Passage &passage) { return isNote(passage.kind); })) {
            return;
        }
        open(QStringLiteral("section"), QStringLiteral("class=\"notes\""));
        line(QStringLiteral("h3"), escapedHtml(Words::tr("Notes")));
        for (const Passage &passage : record.passages) {
            if (isNote(passage.kind)) {
                const QString label = passage.label.isEmpty()
                    ? QString()
                    : QString(element(QStringLiteral("sup"), escapedHtml(passage.label)) + u' ');
                line(QStringLiteral("p"), label + passageHtml(record, passage),
                     QStringLiteral("class=\"%1\" id=\"%2%3\" data-passage=\"%3\" dir=\"auto\"")
                         .arg(nameOf(passage.kind), m_notePrefix)
                         .arg(passage.ordinal));
            }
        }
        close(QStringLiteral("section"));
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
                open(QStringLiteral("section"), QStringLiteral("class=\"annotations\""));
                line(QStringLiteral("h2"), escapedHtml(heading));
                begun = true;
            }
            writeExcerpt(m_excerpts[i], int(i) + 1);
        }
        if (begun) {
            close(QStringLiteral("section"));
        }
    }

    /// Annotations of documents that are not themselves part of the export.
    void writeStrays()
    {
        writeExcerpts(Words::tr("Annotations of other documents"), [&](const Excerpt &excerpt) {
            return !recordOf(m_request.documents, excerpt.document);
        });
    }

    void writeExcerptsByDocument()
    {
        size_t from = 0;
        while (from < m_excerpts.size()) {
            size_t to = from + 1;
            while (to < m_excerpts.size() && m_excerpts[to].document == m_excerpts[from].document) {
                ++to;
            }
            const Excerpt *first = &m_excerpts[from];
            writeExcerpts(documentLabel(*first), [&](const Excerpt &excerpt) {
                return &excerpt >= first && &excerpt < first + (to - from);
            });
            from = to;
        }
    }

    void writeExcerpt(const Excerpt &excerpt, int number)
    {
        open(QStringLiteral("article"),
             QStringLiteral("class=\"excerpt %1\" id=\"annotation-%2\" data-annotation=\"%3\" "
                            "data-kind=\"%4\" data-layer=\"%5\" data-sha256=\"%6\"")
                 .arg(nameOf(excerpt.colour))
                 .arg(number)
                 .arg(excerpt.annotation.toString(QUuid::WithoutBraces), nameOf(excerpt.kind),
                      nameOf(excerpt.layer), excerpt.sha256));
        const QString heading = QStringLiteral("A%1. %2").arg(number).arg(excerptLabel(excerpt));
        line(QStringLiteral("h3"),
             (isPage() ? QString() : QStringLiteral("<a name=\"annotation-%1\"></a>").arg(number))
                 + escapedHtml(heading));
        writeQuotation(excerpt, number);
        if (isPage()) {
            m_html += QStringLiteral("<dl>\n");
        }
        for (const Fact &fact : factsOf(excerpt)) {
            writeFact(fact, excerpt);
        }
        if (isPage()) {
            m_html += QStringLiteral("</dl>\n");
        }
        close(QStringLiteral("article"));
    }

    void writeQuotation(const Excerpt &excerpt, int number)
    {
        QString html;
        for (const ExcerptPart &part : excerpt.parts) {
            std::vector<InlineRun> words = part.words;
            for (InlineRun &run : words) {
                run.marks = {number};
            }
            QString text = isPage() ? element(QStringLiteral("span"), inlineHtml(part.before, m_flavour),
                                              QStringLiteral("class=\"context\""))
                                    : inlineHtml(part.before, m_flavour);
            text += inlineHtml(words, m_flavour, {}, m_excerpts);
            text += isPage() ? element(QStringLiteral("span"), inlineHtml(part.after, m_flavour),
                                       QStringLiteral("class=\"context\""))
                             : inlineHtml(part.after, m_flavour);
            if (const QString remark = partRemark(part); !remark.isEmpty()) {
                text += u' ' + element(QStringLiteral("small"), u'(' + escapedHtml(remark) + u')');
            }
            html += element(QStringLiteral("p"), text, isPage() ? QStringLiteral("dir=\"auto\"") : QString());
        }
        line(QStringLiteral("blockquote"), html,
             excerpt.url.isEmpty() || !isPage() ? QString()
                                                : attribute(QLatin1StringView("cite"), excerpt.url));
    }

    void writeFact(const Fact &fact, const Excerpt &excerpt)
    {
        QString html = escapedHtml(fact.text);
        if (fact.kind == Fact::Kind::Note) {
            html = toSafeHtml(fact.text);
        } else if (fact.kind == Fact::Kind::Citation) {
            html = citationHtml(excerpt.citation);
        } else if (!fact.address.isEmpty()) {
            html = anchor(fact.address, fact.text);
        } else if (fact.kind == Fact::Kind::Hash) {
            html = element(QStringLiteral("code"), html);
        }
        if (isPage()) {
            line(QStringLiteral("dt"), escapedHtml(fact.label));
            line(QStringLiteral("dd"), html);
        } else if (fact.kind == Fact::Kind::Note) {
            line(QStringLiteral("p"), element(QStringLiteral("b"), escapedHtml(fact.label) + u':'));
            m_html += html;
        } else {
            line(QStringLiteral("p"),
                 element(QStringLiteral("b"), escapedHtml(fact.label) + u':') + u' ' + html);
        }
    }

    const ExportRequest &m_request;
    HtmlFlavour m_flavour;
    std::vector<Excerpt> m_excerpts;
    QString m_html;
    QString m_notePrefix;
};

} // namespace

QString inlineHtml(const std::vector<InlineRun> &runs, HtmlFlavour flavour, const QString &noteAddress,
                   const std::vector<Excerpt> &excerpts)
{
    const bool isPage = flavour == HtmlFlavour::Page;
    QString html;
    for (const InlineRun &run : runs) {
        switch (run.role) {
        case InlineRun::Role::Text:
            html += marked(styledText(run), run, flavour, excerpts);
            break;
        case InlineRun::Role::LineBreak:
            html += QStringLiteral("<br>");
            break;
        case InlineRun::Role::PageBreak:
            html += isPage
                ? element(QStringLiteral("span"),
                          QStringLiteral("[") + escapedHtml(Words::tr("p. %1").arg(run.text)) + u']',
                          QStringLiteral("class=\"page\""))
                : QString();
            break;
        case InlineRun::Role::Insertion:
            html += isPage ? element(QStringLiteral("span"), escapedHtml(run.text),
                                     QStringLiteral("class=\"editorial\""))
                           : escapedHtml(run.text);
            break;
        case InlineRun::Role::NoteMark:
            html += element(QStringLiteral("sup"),
                            anchor(u'#' + noteAddress + QString::number(run.note), run.text));
            break;
        case InlineRun::Role::MarkEnd:
            for (const int number : run.marks) {
                html += element(
                    QStringLiteral("sup"),
                    anchor(QStringLiteral("#annotation-%1").arg(number), QStringLiteral("A%1").arg(number)),
                    isPage ? QStringLiteral("class=\"annotation\"") : QString());
            }
            break;
        }
    }
    return html;
}

QString htmlOf(const ExportRequest &request, HtmlFlavour flavour)
{
    return HtmlWriter(request, flavour).page();
}

} // namespace Chancery::Export
