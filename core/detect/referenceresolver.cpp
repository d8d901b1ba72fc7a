// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referenceresolver.h"

#include "citationgrammar.h"
#include "knowndocuments.h"
#include "papersigns.h"
#include "referencewords.h"
#include "sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Chancery::Detect
{

namespace
{

// Letters "lately" written: how far back an undated "Khrushchev's letters" may reach.
constexpr qint64 LatelyDays = 60;

/// A reference of the text while it is being worked on.
struct Question {
    int mention = -1;
    int passage = -1;
    TextRange range;
    bool isArticle = false;
    ReferenceWords read;
    QStringList articles;
    QString text;
    QString person; ///< key of the person inside the words
    QStringList targets;
    QString reason;
    double confidence = 0;
    bool alternatives = false; ///< one of the targets is meant, not all

    [[nodiscard]] bool answered() const
    {
        return !targets.isEmpty();
    }
    [[nodiscard]] std::pair<int, int> place() const
    {
        return {passage, range.start};
    }
    void answer(QStringList found, double sure, QString why)
    {
        targets = std::move(found);
        confidence = targets.isEmpty() ? 0 : sure;
        reason = std::move(why);
    }
};

QStringList keysOf(const std::vector<const KnownDocument *> &documents)
{
    QStringList keys;
    for (const KnownDocument *document : documents) {
        keys << document->key.toString();
    }
    return keys;
}

QString titlesOf(const std::vector<const KnownDocument *> &documents)
{
    QStringList titles;
    for (const KnownDocument *document : documents) {
        titles << document->title;
    }
    return titles.join(QStringLiteral("; "));
}

} // namespace

struct ReferenceResolver::Private {
    Q_DECLARE_TR_FUNCTIONS(ReferenceResolver)

public:
    explicit Private(const DetectionContext &known)
        : context(known)
        , catalogue(known.catalogue)
    {
    }

    const DetectionContext context;
    const KnownDocuments catalogue;

    std::vector<Question> questionsOf(const DocumentDraft &draft) const;
    void byItsOwnWords(Question &question, const DocumentDraft &draft) const;
    void numbered(Question &question, const DocumentDraft &draft) const;
    void fromCatalogue(Question &question, const CatalogueQuestion &asked) const;
    void byContext(Question &question, const std::vector<Question> &all, const DocumentDraft &draft) const;
    void article(Question &question, const std::vector<Question> &all, const DocumentDraft &draft) const;
    void undatedLetter(Question &question, const std::vector<Question> &all) const;
    void undatedExchange(Question &question, const std::vector<Question> &all) const;
    void elsewhere(Question &question, const DocumentDraft &draft) const;
    void declaration(Question &question, const std::vector<Question> &all, const DocumentDraft &draft) const;

    std::optional<PaperSign> soughtBy(const Question &question) const;
    QString family(const QString &person) const
    {
        const auto found = std::ranges::find(context.people, person, &KnownPerson::key);
        return found == context.people.end() ? QString() : found->name.section(u',', 0, 0).trimmed();
    }
};

ReferenceResolver::ReferenceResolver(const DetectionContext &context)
    : d(std::make_unique<Private>(context))
{
}

ReferenceResolver::~ReferenceResolver() = default;

std::vector<Question> ReferenceResolver::Private::questionsOf(const DocumentDraft &draft) const
{
    std::vector<Question> questions;
    for (int i = 0; i < int(draft.mentions.size()); ++i) {
        const MentionDraft &mention = draft.mentions[size_t(i)];
        const MentionKind kind = mention.mention.kind;
        if (mention.passage < 0 || (kind != MentionKind::Document && kind != MentionKind::Article)) {
            continue;
        }
        Question question;
        question.mention = i;
        question.passage = mention.passage;
        question.range = mention.mention.range;
        question.text = textIn(draft.passages[size_t(mention.passage)].passage.text, question.range);
        question.isArticle = kind == MentionKind::Article;
        if (question.isArticle) {
            question.articles = articleNumbers(question.text);
        } else {
            question.read = readReference(question.text, context.written);
            for (const MentionDraft &inner : draft.mentions) {
                if (inner.passage == mention.passage && inner.mention.kind == MentionKind::Person
                    && question.range.contains(inner.mention.range)) {
                    question.person = inner.person;
                }
            }
        }
        questions.push_back(std::move(question));
    }
    std::ranges::stable_sort(questions, {}, &Question::place);
    return questions;
}

void ReferenceResolver::Private::fromCatalogue(Question &question, const CatalogueQuestion &asked) const
{
    const auto found = catalogue.find(asked);
    if (found.empty()) {
        return;
    }
    const bool several = found.size() > 1;
    const bool wantsSeveral = question.read.plural || question.read.paper == Paper::Exchange;
    const QString why = several && !wantsSeveral ? tr("More than one document fits: %1.").arg(titlesOf(found))
                                                 : tr("Kind, author and date fit: %1.").arg(titlesOf(found));
    question.answer(keysOf(found), several && !wantsSeveral ? 0.5 : 0.9, why);
    question.alternatives = several && !wantsSeveral;
}

void ReferenceResolver::Private::numbered(Question &question, const DocumentDraft &draft) const
{
    QStringList targets;
    for (const QString &number : question.read.numbers) {
        if (question.read.series == u"document") {
            // A volume of another number cannot be told to its identity from the words alone.
            const DocumentKey key{draft.document.key.volume, u'd' + number};
            if (question.read.volume.isEmpty() && catalogue.document(key)) {
                targets << key.toString();
            }
        } else if (question.read.series == u"telegram") {
            for (const KnownDocument *document : catalogue.telegram(number, context.written)) {
                targets << document->key.toString();
                break;
            }
        }
    }
    question.answer(targets, 0.8,
                    targets.isEmpty() ? tr("The catalogue holds no paper of this number.")
                                      : tr("The catalogue holds a paper of this number."));
}

/// What a reference says of itself, without looking at the text around it.
void ReferenceResolver::Private::byItsOwnWords(Question &question, const DocumentDraft &draft) const
{
    const ReferenceWords &read = question.read;
    const QStringList party =
        read.party.isEmpty() ? QStringList() : Gazetteer::instance().partyNames(read.party);
    switch (read.paper) {
    case Paper::Treaty:
        if (read.treaty) {
            if (const KnownDocument *known = catalogue.treaty(*read.treaty)) {
                question.answer({known->key.toString()}, 0.97,
                                tr("The name stands for: %1.").arg(read.treaty->title));
            }
        }
        break;
    case Paper::Numbered:
        numbered(question, draft);
        break;
    case Paper::Letter:
    case Paper::PressConference:
        if (read.date.isValid()) {
            fromCatalogue(question, {read.paper, family(question.person), party, read.date});
        }
        break;
    case Paper::Exchange:
        if (read.date.isValid()) {
            fromCatalogue(question, {read.paper, {}, party, read.date});
        }
        break;
    case Paper::Declaration:
    case Paper::Protocol:
        if (!party.isEmpty()) {
            fromCatalogue(question, {read.paper, {}, party, read.date});
        }
        break;
    case Paper::ElsewhereInText:
    case Paper::Other:
        break;
    }
}

void ReferenceResolver::Private::article(Question &question, const std::vector<Question> &all,
                                         const DocumentDraft &draft) const
{
    const QString &text = draft.passages[size_t(question.passage)].passage.text;
    const auto sentences = sentencesOf(text);
    const auto sentenceOf = [&](int offset) {
        const auto after = std::ranges::find_if(sentences, [&](TextRange s) { return offset < s.end; });
        return int(after - sentences.begin());
    };
    int highest = 0;
    for (const QString &number : question.articles) {
        highest = std::max(highest, number.toInt());
    }
    const Question *best = nullptr;
    bool follows = false;
    for (const Question &other : all) {
        if (other.isArticle || other.read.paper != Paper::Treaty || other.passage > question.passage) {
            continue;
        }
        const Treaty *treaty = other.read.treaty;
        if (!other.answered() || (treaty && treaty->lastArticle < highest)) {
            continue;
        }
        const bool after = other.passage == question.passage && other.range.start >= question.range.end;
        if (after) {
            const QString between = textIn(text, {question.range.end, other.range.start}).trimmed();
            if (between == u"of" || between == u"of the" || between == u"," || between == u"in") {
                best = &other;
                follows = true;
                break;
            }
            continue;
        }
        best = &other; // ordered by place: the last one before wins
    }
    if (!best) {
        question.reason = tr("No treaty with so many articles is named before in this text.");
        return;
    }
    const DocumentKey key = DocumentKey::fromString(best->targets.first());
    const KnownDocument *known = catalogue.document(key);
    QStringList targets;
    for (const QString &number : question.articles) {
        targets << (known ? KnownDocuments::article(*known, number) : key.toString());
    }
    targets.removeDuplicates();
    const int distance = best->passage < question.passage
        ? 2
        : sentenceOf(question.range.start) - sentenceOf(best->range.start);
    if (follows) {
        question.answer(targets, 0.97, tr("The treaty is named beside it: %1.").arg(best->text));
    } else {
        question.answer(targets,
                        distance == 0       ? 0.9
                            : distance == 1 ? 0.85
                                            : 0.7,
                        tr("The treaty named last before that has such an article: %1.").arg(best->text));
    }
}

/// "Pres' letter": the one the text dates elsewhere, else the author's known letters of the weeks before.
void ReferenceResolver::Private::undatedLetter(Question &question, const std::vector<Question> &all) const
{
    const Question *dated = nullptr;
    for (const Question &other : all) {
        const bool same = other.mention != question.mention && other.answered()
            && other.read.paper == question.read.paper && other.read.date.isValid()
            && !question.person.isEmpty() && other.person == question.person;
        if (same && (!dated || other.place() < question.place())) {
            dated = &other;
        }
    }
    if (dated && !question.read.plural) {
        question.answer(dated->targets, 0.8, tr("This text dates it elsewhere: %1.").arg(dated->text));
        return;
    }
    const QString author = family(question.person);
    if (author.isEmpty() || !context.written.isValid()) {
        return;
    }
    HistoricalDate lately{
        context.written.earliest.addDays(-LatelyDays), context.written.latest, DatePrecision::Span, {}};
    const auto found = catalogue.find({question.read.paper, author, {}, lately});
    if (!found.empty()) {
        question.answer(keysOf(found), found.size() == 1 ? 0.7 : 0.5,
                        tr("Known papers of this author from the weeks before: %1.").arg(titlesOf(found)));
        question.alternatives = found.size() > 1 && !question.read.plural;
    }
}

void ReferenceResolver::Private::undatedExchange(Question &question, const std::vector<Question> &all) const
{
    for (const Question &other : all) {
        if (other.read.paper == Paper::Exchange && other.read.date.isValid() && other.answered()) {
            question.answer(other.targets, other.read.noun == question.read.noun ? 0.85 : 0.7,
                            tr("This text dates one such exchange: %1.").arg(other.text));
            return;
        }
    }
}

void ReferenceResolver::Private::declaration(Question &question, const std::vector<Question> &all,
                                             const DocumentDraft &draft) const
{
    const Gazetteer &gazetteer = Gazetteer::instance();
    const auto ask = [&](const QStringList &party, double sure, const QString &why) {
        const auto found = catalogue.find({question.read.paper, {}, party, {}});
        if (!found.empty()) {
            question.answer(keysOf(found), found.size() == 1 ? sure : sure / 2, why);
        }
    };
    if (question.read.owner == ReferenceWords::Owner::Ours) {
        const auto own = std::ranges::find(context.parties, context.authorParty, &KnownParty::key);
        if (own != context.parties.end()) {
            ask(gazetteer.partyNames(own->names.first()), 0.85,
                tr("“Our” is the side of the writer: %1.").arg(own->names.first()));
        }
    } else if (question.read.owner == ReferenceWords::Owner::Theirs) {
        const MentionDraft *side = nullptr;
        for (const MentionDraft &mention : draft.mentions) {
            if (mention.passage == question.passage && mention.mention.kind == MentionKind::Organisation
                && mention.mention.range.end <= question.range.start
                && (!side || mention.mention.range.start > side->mention.range.start)) {
                side = &mention;
            }
        }
        if (side) {
            const QString name =
                textIn(draft.passages[size_t(side->passage)].passage.text, side->mention.range);
            ask(gazetteer.partyNames(name), 0.8, tr("The side named just before: %1.").arg(name));
        }
    }
    if (question.answered()) {
        return;
    }
    const Question *last = nullptr;
    for (const Question &other : all) {
        if (other.place() < question.place() && other.answered() && other.read.paper == question.read.paper
            && (question.read.owner == ReferenceWords::Owner::None || question.read.noun == u"declaration"
                || other.text.contains(question.read.noun))) {
            last = &other;
        }
    }
    if (last) {
        question.answer(last->targets, 0.75, tr("The same noun stood last for: %1.").arg(last->text));
    } else {
        ask({}, 0.6, tr("The only paper of this kind in the catalogue."));
    }
}

/// "points listed above": the last passage before that numbers its points "(1)", "(2)".
void ReferenceResolver::Private::elsewhere(Question &question, const DocumentDraft &draft) const
{
    question.reason = tr("Points to another place in the same text.");
    if (!question.text.startsWith(u"listed") && !question.text.startsWith(u"enumerated")) {
        return;
    }
    for (int i = question.passage - 1; i >= 0; --i) {
        const Passage &passage = draft.passages[size_t(i)].passage;
        if (passage.text.contains(u"(1)") && passage.text.contains(u"(2)") && !passage.xmlId.isEmpty()) {
            question.answer({u'#' + passage.xmlId}, 0.6,
                            tr("The last list of numbered points before these words."));
            return;
        }
    }
}

/// What only the text around a reference can tell. Answers of questions before it are there already.
void ReferenceResolver::Private::byContext(Question &question, const std::vector<Question> &all,
                                           const DocumentDraft &draft) const
{
    switch (question.read.paper) {
    case Paper::Treaty: {
        if (question.read.treaty) {
            question.reason = tr("The %1 is not in the catalogue.").arg(question.read.treaty->title);
            return;
        }
        const Question *last = nullptr;
        for (const Question &other : all) {
            if (other.place() < question.place() && other.answered() && other.read.treaty
                && other.text.endsWith(question.read.noun, Qt::CaseInsensitive)) {
                last = &other;
            }
        }
        if (last) {
            question.answer(last->targets, 0.9, tr("The same noun stood last for: %1.").arg(last->text));
        } else if (question.text == u"Charter") {
            const Treaty *charter = Gazetteer::instance().treaty(QStringLiteral("UN Charter"));
            if (const KnownDocument *known = charter ? catalogue.treaty(*charter) : nullptr) {
                question.answer({known->key.toString()}, 0.8,
                                tr("The Charter without more is the Charter of the United Nations."));
            }
        }
        break;
    }
    case Paper::Letter:
    case Paper::PressConference:
        if (!question.read.date.isValid()) {
            undatedLetter(question, all);
        }
        break;
    case Paper::Exchange:
        if (!question.read.date.isValid()) {
            undatedExchange(question, all);
        }
        break;
    case Paper::Declaration:
    case Paper::Protocol:
        if (question.read.party.isEmpty()) {
            declaration(question, all, draft);
        }
        break;
    case Paper::ElsewhereInText:
        elsewhere(question, draft);
        break;
    case Paper::Numbered:
    case Paper::Other:
        break;
    }
}

/// What of a paper that nobody here has yet could make it known when it comes.
std::optional<PaperSign> ReferenceResolver::Private::soughtBy(const Question &question) const
{
    if (question.read.series == u"telegram") {
        CitingDocument own;
        own.written = context.written;
        for (const PrintedCitation &citation : citationsIn(question.text, own, CitingHand::Document)) {
            if (citation.sought) {
                return citation.sought;
            }
        }
        return std::nullopt;
    }
    PaperSign sign;
    sign.form = QStringLiteral("letter");
    sign.day = dayOf(question.read.date);
    sign.sender = family(question.person);
    sign.written = dayOf(context.written);
    return question.read.paper == Paper::Letter && !sign.day.isEmpty() && !sign.sender.isEmpty()
        ? std::optional(sign)
        : std::nullopt;
}

std::vector<ReferenceDraft> ReferenceResolver::resolve(const DocumentDraft &draft) const
{
    std::vector<Question> questions = d->questionsOf(draft);
    for (Question &question : questions) {
        if (!question.isArticle) {
            d->byItsOwnWords(question, draft);
        }
    }
    for (Question &question : questions) {
        if (!question.isArticle && !question.answered()) {
            d->byContext(question, questions, draft);
        }
    }
    std::vector<ReferenceDraft> references;
    for (Question &question : questions) {
        if (question.isArticle) {
            d->article(question, questions, draft);
        }
        if (!question.answered() && question.reason.isEmpty()) {
            question.reason = Private::tr("Nothing in the catalogue fits these words.");
        }
        references.push_back({question.mention,
                              {},
                              question.targets,
                              question.reason,
                              question.confidence,
                              question.alternatives});
        if (!question.answered()) {
            references.back().sought = d->soughtBy(question);
        }
    }
    return references;
}

} // namespace Chancery::Detect
