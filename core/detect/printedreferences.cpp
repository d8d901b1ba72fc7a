// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printedreferences.h"

#include "citationgrammar.h"
#include "papersigns.h"
#include "volumeidentity.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Chancery::Detect
{

namespace
{

constexpr int version = 1; ///< of these rules; kept with every mention
constexpr double sureOfIbid = 0.9; ///< what was cited last in the same note
constexpr double sureOfEarlier = 0.75; ///< … in a note before
constexpr qsizetype longestSource = 160; ///< characters of an archive's name kept

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Detect::PrintedReferences)
};

bool isReference(const MentionDraft &mention)
{
    return mention.mention.kind == MentionKind::Document || mention.mention.kind == MentionKind::Article;
}

/// A source that "Ibid." can stand for, by its place in a passage.
struct Source {
    QString volume; ///< a volume of the series; empty for an archive or another work
    QString words; ///< as printed
    bool hasPages = false; ///< a printed work; the boxes of an archive have none
};

/// Files of archives, in brackets or behind "Source:", and titles of works, which are set in italics.
std::map<qsizetype, Source> sourcesIn(const Passage &passage)
{
    static const QRegularExpression archive(
        u"(?:Source: ?|\\(|; | is in (?:the )?|are in (?:the )?|copies? in (?:the )?)"
        "((?:Department of State|National Archives|[A-Z][a-z]+ Library|Washington National Records Center|"
        "Library of Congress|USUN Files|Nixon Presidential Materials|Central Intelligence Agency|"
        "Naval Historical Center|National Defense University)(?:[^();.]|\\.(?! |$))*)"_s);
    std::map<qsizetype, Source> sources;
    for (auto it = archive.globalMatch(passage.text); it.hasNext();) {
        const auto match = it.next();
        sources[match.capturedStart(1)] = {
            {}, match.captured(1).section(u", and ibid"_s, 0, 0).trimmed().left(longestSource)};
    }
    const CodePointIndex index(passage.text);
    for (const Rendition &rendition : passage.renditions) {
        const QString words = textIn(passage.text, rendition.range);
        const bool isTitle = rendition.kind == RenditionKind::Italic && words.count(u' ') >= 1
            && words.front().isUpper() && !words.contains("bid."_L1)
            && !words.startsWith("Foreign Relations"_L1);
        if (isTitle) {
            sources[index.toUtf16(rendition.range.start)] = {{}, words.left(longestSource), true};
        }
    }
    return sources;
}

class DocumentReferences
{
public:
    DocumentReferences(DocumentDraft &draft, CitingDocument document, PrintedReferences &count)
        : m_draft(draft)
        , m_document(std::move(document))
        , m_count(count)
    {
        for (const MentionDraft &mention : draft.mentions) {
            if (isReference(mention)) {
                m_encoded[mention.passage].push_back(mention.mention.range);
            }
        }
    }

    void read()
    {
        const bool editorial = m_draft.document.kind == DocumentKind::EditorialNote;
        for (int i = 0; i < int(m_draft.passages.size()); ++i) {
            const Passage &passage = m_draft.passages[size_t(i)].passage;
            const bool note = isNote(passage.kind) || passage.kind == PassageKind::Summary;
            readPassage(i, passage, note || editorial ? CitingHand::Editors : CitingHand::Document);
        }
    }

private:
    void readPassage(int ordinal, const Passage &passage, CitingHand voice)
    {
        auto citations = citationsIn(passage.text, m_document, voice);
        if (citations.empty() && voice == CitingHand::Document) {
            return;
        }
        std::map<qsizetype, Source> sources;
        if (voice == CitingHand::Editors) {
            sources = sourcesIn(passage);
            addEncoded(ordinal, passage, sources);
            leadToPrint(passage, ordinal, citations);
            for (const PrintedCitation &citation : citations) {
                if (citation.kind == PrintedCitation::Kind::Volume) {
                    sources[citation.start] = {citation.volume, {}, true};
                }
            }
        }
        auto next = sources.cbegin();
        m_inThisPassage = false;
        const CodePointIndex index(passage.text);
        for (const PrintedCitation &citation : citations) {
            for (; next != sources.cend() && next->first < citation.start; ++next) {
                cite(next->second);
                m_inThisPassage = true;
            }
            const TextRange range{index.fromUtf16(citation.start),
                                  index.fromUtf16(citation.start + citation.length)};
            if (!isTaken(ordinal, range) && !isOwnHeading(passage, citation)) {
                add(ordinal, range, citation);
            }
        }
        for (; next != sources.cend(); ++next) {
            cite(next->second);
        }
    }

    void cite(const Source &source)
    {
        m_last = source;
        m_lastPrinted = source.hasPages ? source : m_lastPrinted;
    }

    /// Volumes cited by references of the source: "<ref target='frus1961-63v11#d234'>vol. XI, Document 234".
    void addEncoded(int ordinal, const Passage &passage, std::map<qsizetype, Source> &sources) const
    {
        const CodePointIndex index(passage.text);
        for (const ReferenceDraft &reference : m_draft.references) {
            const bool here = reference.mention >= 0 && reference.mention < int(m_draft.mentions.size())
                && m_draft.mentions[size_t(reference.mention)].passage == ordinal
                && !reference.targets.isEmpty() && reference.targets.first().startsWith("frus"_L1);
            if (here) {
                const TextRange range = m_draft.mentions[size_t(reference.mention)].mention.range;
                sources[index.toUtf16(range.start)] = {
                    reference.targets.first().section(u'#', 0, 0), {}, true};
            }
        }
    }

    /// Whether the source has a reference there, or one that these words lead up to: "vol. V, <ref>".
    bool isTaken(int ordinal, TextRange range) const
    {
        constexpr int reach = 3;
        const auto encoded = m_encoded.find(ordinal);
        return encoded != m_encoded.end() && std::ranges::any_of(encoded->second, [&](TextRange other) {
                   return other.overlaps(range)
                       || (other.start >= range.end && other.start <= range.end + reach);
               });
    }

    /// "Telegram 2104 from USUN, December 4." at the head of that telegram.
    bool isOwnHeading(const Passage &passage, const PrintedCitation &citation) const
    {
        constexpr qsizetype opening = 10; // "Circular " may stand before it
        return passage.kind == PassageKind::Head
            && (citation.start < opening
                || (citation.sought
                    && std::ranges::contains(m_draft.numbers, citation.sought->number, &PaperSign::number)));
    }

    void add(int ordinal, TextRange range, const PrintedCitation &citation)
    {
        MentionDraft mention;
        mention.passage = ordinal;
        mention.mention.range = range;
        mention.mention.kind = MentionKind::Document;
        mention.mention.origin = Layer::Detected;
        mention.mention.detectorVersion = version;
        ReferenceDraft reference;
        reference.targets = citation.targets;
        reference.sought = citation.sought;
        reference.confidence = citation.confidence;
        switch (citation.kind) {
        case PrintedCitation::Kind::Ibid:
            if (!explainIbid(citation, reference)) {
                return; // the source cited last stands in another document: nothing to go by
            }
            ++m_count.ibid;
            break;
        case PrintedCitation::Kind::Page:
            ++m_count.pages;
            break;
        case PrintedCitation::Kind::Paper:
            if (!citation.targets.isEmpty()) {
                reference.reason = Words::tr("The sentence says that it is printed there.");
            }
            ++m_count.papers;
            break;
        case PrintedCitation::Kind::Volume:
        case PrintedCitation::Kind::Document:
            ++(citation.targets.first().contains("#pg_"_L1) ? m_count.pages : m_count.documents);
            break;
        }
        mention.mention.confidence = reference.confidence;
        reference.mention = int(m_draft.mentions.size());
        m_draft.mentions.push_back(std::move(mention));
        m_draft.references.push_back(std::move(reference));
    }

    bool explainIbid(const PrintedCitation &citation, ReferenceDraft &reference) const
    {
        const Source &source = citation.locator.isEmpty() ? m_last : m_lastPrinted;
        reference.confidence = m_inThisPassage ? sureOfIbid : sureOfEarlier;
        if (!source.volume.isEmpty()) {
            reference.targets << (citation.locator.isEmpty()
                                      ? source.volume
                                      : QString(source.volume + u'#' + citation.locator));
            reference.reason =
                Words::tr("It stands for the volume cited last before: %1.").arg(source.volume);
            return true;
        }
        const QString pages = citation.locator.section(u'_', 1);
        reference.targets << (pages.isEmpty() ? source.words : QString(source.words + u", p. " + pages));
        reference.reason =
            Words::tr("It stands for the source cited last before, which is not a document of an "
                      "edition: %1.")
                .arg(reference.targets.first());
        return !source.words.isEmpty();
    }

    /// "telegram 1818 from USUN, November 15, is printed in vol. XI, Document 183": the sentence says where.
    void leadToPrint(const Passage &passage, int ordinal, std::vector<PrintedCitation> &citations) const
    {
        static const QRegularExpression between(
            u"^(?:[,;:.]? ?(?:is |are )?(?:printed |also )*(?:for text, )?(?:see |in )+| \\()$"_s);
        const CodePointIndex index(passage.text);
        for (size_t i = 0; i < citations.size(); ++i) {
            PrintedCitation &paper = citations[i];
            if (paper.kind != PrintedCitation::Kind::Paper) {
                continue;
            }
            const auto follows = [&](qsizetype start) {
                const qsizetype end = paper.start + paper.length;
                return start > end && between.match(passage.text.sliced(end, start - end)).hasMatch();
            };
            if (i + 1 < citations.size() && !citations[i + 1].targets.isEmpty()
                && follows(citations[i + 1].start)) {
                paper.targets = citations[i + 1].targets;
                paper.confidence = citations[i + 1].confidence;
            }
            for (const ReferenceDraft &encoded : m_draft.references) {
                const MentionDraft &mention = m_draft.mentions[size_t(encoded.mention)];
                if (mention.passage == ordinal && mention.mention.origin != Layer::Detected
                    && follows(index.toUtf16(mention.mention.range.start))) {
                    paper.targets = encoded.targets;
                }
            }
        }
    }

    DocumentDraft &m_draft;
    CitingDocument m_document;
    PrintedReferences &m_count;
    std::map<int, std::vector<TextRange>> m_encoded;
    Source m_last;
    Source m_lastPrinted;
    bool m_inThisPassage = false; ///< m_last stands in the passage being read
};

} // namespace

PrintedReferences readPrintedReferences(VolumeDraft &draft)
{
    readPaperSigns(draft);
    PrintedReferences count;
    QHash<QString, QString> numbers;
    for (const DocumentDraft &each : draft.documents) {
        if (!each.document.number.isEmpty()) {
            numbers.insert(each.document.number, each.document.key.xmlId);
        }
    }
    for (DocumentDraft &each : draft.documents) {
        const Document &document = each.document;
        if (document.kind == DocumentKind::FrontMatter || document.kind == DocumentKind::CatalogueCard) {
            continue;
        }
        CitingDocument citing{draft.volume.id,
                              yearsOfVolume(draft.volume.id),
                              document.key.xmlId,
                              document.date,
                              familyOf(document.sender),
                              familyOf(document.recipient),
                              each.numbers.empty() ? PaperSign() : each.numbers.front(),
                              &numbers};
        DocumentReferences(each, std::move(citing), count).read();
    }
    return count;
}

} // namespace Chancery::Detect
