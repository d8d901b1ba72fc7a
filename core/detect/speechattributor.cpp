// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speechattributor.h"

#include "gazetteer.h"
#include "sentences.h"

#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <optional>
#include <ranges>

namespace Chancery::Detect
{

namespace
{

constexpr double NamedSpeaker = 0.9;
constexpr double PronounSpeaker = 0.8;
constexpr double CarriedOver = 0.6;

/// A word or name that may be the subject of a sentence, in UTF-16 units of the passage.
struct Subject {
    qsizetype start = 0;
    qsizetype end = 0;
    QString key; ///< xml:id of a person or party; empty for a pronoun
    bool isPerson = true;
};

/// A reporting verb of the text.
struct Verb {
    qsizetype start = 0;
    qsizetype end = 0;
    ReportingVerb verb;
};

/// All reporting verbs by place; "made clear" before "made".
std::vector<Verb> verbsIn(const QString &text)
{
    static const QRegularExpression pattern = [] {
        QStringList forms = Gazetteer::instance().verbs().keys();
        std::ranges::sort(forms, std::greater(), &QString::size);
        return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(forms.join(u'|')));
    }();
    std::vector<Verb> verbs;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        verbs.push_back({match.capturedStart(), match.capturedEnd(),
                         Gazetteer::instance().verbs().value(match.captured())});
    }
    return verbs;
}

class Attributor
{
public:
    Attributor(const DocumentDraft &draft, const DetectionContext &context)
        : m_draft(draft)
        , m_context(context)
    {
    }

    std::vector<SpeechDraft> run()
    {
        for (int i = 0; i < int(m_draft.passages.size()); ++i) {
            const PassageKind kind = m_draft.passages[size_t(i)].passage.kind;
            if (kind == PassageKind::Paragraph || kind == PassageKind::Quotation
                || kind == PassageKind::ListItem) {
                passage(i);
            }
        }
        return std::move(m_speeches);
    }

private:
    /// One speech of a sentence, before it is cut to its end.
    struct Part {
        qsizetype start;
        qsizetype link; ///< where the part before it ends
        QString speaker;
        ReportingVerb verb;
        double confidence;
    };
    struct Parts {
        std::vector<Part> main;
        std::vector<Part> nested; ///< told of inside another of the sentence
        std::vector<Part> earlier; ///< told of by the speaker of the sentence before
    };

    void passage(int ordinal);
    void sentence(TextRange range);
    Parts partsOf(qsizetype start, qsizetype end);
    void carryOver(qsizetype start, qsizetype end, const std::vector<Part> &earlier);
    QString speakerOf(const Subject &subject, qsizetype from) const
    {
        return !subject.key.isEmpty() ? subject.key
            : subject.isPerson        ? m_lastPerson
                                      : partyBefore(subject.start, from);
    }
    std::vector<Subject> subjectsOf(int ordinal) const;
    QString partyKey(const QString &name) const;
    /// The subject that \a verb has in the sentence from \a from on, where nothing but adverbs parts them.
    std::optional<Subject> subjectOf(const Verb &verb, qsizetype from) const;
    enum class Standing {
        Main, ///< the subject of the sentence
        Nested, ///< of a clause in somebody's speech: "when Khrushchev indicated"
        Earlier, ///< told by the speaker of the sentence before: "Sov Govt had mentioned this"
        Aside, ///< of no speech: "points Kuznetsov had raised"
    };
    Standing standing(const Subject &subject, const Verb &verb, qsizetype from) const;
    /// The party that "they" at \a pronoun means: the last one named in the sentence, or in those before.
    QString partyBefore(qsizetype pronoun, qsizetype from) const
    {
        QString party = m_lastParty;
        for (const Subject &subject : m_subjects) {
            if (subject.start >= from && subject.end <= pronoun && !subject.isPerson
                && !subject.key.isEmpty()) {
                party = subject.key;
            }
        }
        return party;
    }
    bool isShared(const Verb &verb, qsizetype from) const;
    qsizetype relativeStart(qsizetype subject, qsizetype from) const;
    qsizetype withoutOutcome(qsizetype from, qsizetype end) const;
    bool isWholeSentence(const Verb &verb, qsizetype end) const;
    /// "said he hoped": the subject opens what the verb before reports.
    bool saysNext(qsizetype verbEnd, qsizetype subject) const
    {
        if (subject < verbEnd) {
            return false; // the subject of the verb before has this verb too
        }
        const QString between = m_text.sliced(verbEnd, subject - verbEnd).trimmed();
        return between.isEmpty() || between == u"that" || between == u"\"" || between == u"“";
    }
    void add(qsizetype start, qsizetype end, const QString &speaker, const QString &verb, SpeechManner manner,
             double confidence);
    void quotations(qsizetype start, qsizetype end, const QString &speaker);

    const DocumentDraft &m_draft;
    const DetectionContext &m_context;
    std::vector<SpeechDraft> m_speeches;
    // Of the passage being read:
    int m_ordinal = 0;
    QString m_text;
    std::unique_ptr<CodePointIndex> m_index;
    std::vector<Subject> m_subjects;
    std::vector<Verb> m_verbs;
    QString m_lastInPassage; ///< who spoke last in this passage; empty where nobody did yet
    QString m_lastPerson; ///< whom "he" means: the last person who spoke, over passages
    QString m_lastParty;
};

QString Attributor::partyKey(const QString &name) const
{
    const QStringList group = Gazetteer::instance().partyNames(name);
    for (const KnownParty &party : m_context.parties) {
        for (const QString &known : party.names) {
            if (group.contains(known) && !known.isEmpty()) {
                return party.key;
            }
        }
    }
    return {};
}

std::vector<Subject> Attributor::subjectsOf(int ordinal) const
{
    std::vector<Subject> subjects;
    const auto place = [&](TextRange range) {
        return std::pair(m_index->toUtf16(range.start), m_index->toUtf16(range.end));
    };
    for (const MentionDraft &mention : m_draft.mentions) {
        if (mention.passage != ordinal) {
            continue;
        }
        const auto [start, end] = place(mention.mention.range);
        if (mention.mention.kind == MentionKind::Person && !mention.person.isEmpty()) {
            subjects.push_back({start, end, mention.person, true});
        } else if (mention.mention.kind == MentionKind::Organisation) {
            if (const QString key = partyKey(m_text.sliced(start, end - start)); !key.isEmpty()) {
                subjects.push_back({start, end, key, false});
            }
        }
    }
    static const QRegularExpression pronoun(QStringLiteral("\\b(?:([Hh]e|[Ss]he)|([Tt]hey))\\b"));
    for (auto it = pronoun.globalMatch(m_text); it.hasNext();) {
        const auto match = it.next();
        subjects.push_back({match.capturedStart(), match.capturedEnd(), {}, !match.captured(1).isEmpty()});
    }
    std::ranges::sort(subjects, {}, &Subject::start);
    return subjects;
}

std::optional<Subject> Attributor::subjectOf(const Verb &verb, qsizetype from) const
{
    // What may stand between a subject and its verb: adverbs, "at same time", "concluded by", "side had".
    static const QRegularExpression between(
        QStringLiteral("^(?: "
                       "(?:also|then|again|however|further|furthermore|once|twice|repeatedly|therefore|thus|"
                       "merely|simply|finally|"
                       "[a-z]+ly|at (?:the )?same time|in "
                       "(?:reply|response|conclusion)|side|delegation|representative|had|has|"
                       "(?:concluded|began|opened|ended|closed) (?:[a-z]+ )?by|went on by|,))*,? $"));
    for (const Subject &subject : m_subjects | std::views::reverse) {
        if (subject.start < from || subject.end > verb.start) {
            continue;
        }
        const QStringView gap = QStringView(m_text).sliced(subject.end, verb.start - subject.end);
        if (!between.matchView(gap).hasMatch()) {
            return std::nullopt; // a nearer subject has another verb
        }
        // "concluded by urging" reports; "action by SC expressing" does not.
        const bool participle = QStringView(m_text).first(verb.end).endsWith(u"ing");
        if (participle && !gap.contains(u" by ")) {
            return std::nullopt;
        }
        return subject;
    }
    return std::nullopt;
}

/// "… and reiterated": a further verb of the speaker who has one already.
bool Attributor::isShared(const Verb &verb, qsizetype from) const
{
    const QStringView before = QStringView(m_text).sliced(from, verb.start - from);
    static const QRegularExpression link(
        QStringLiteral("(?: and|, and|,) (?:also |then |again |finally |furthermore |moreover )*$"));
    if (!link.matchView(before).hasMatch()) {
        return false;
    }
    const QString form = m_text.sliced(verb.start, verb.end - verb.start);
    // A participle (", mentioning specifically") says more of the same speech.
    return !form.endsWith(u"ing");
}

/// How a subject stands to the words before it.
Attributor::Standing Attributor::standing(const Subject &subject, const Verb &verb, qsizetype from) const
{
    const QStringView before = QStringView(m_text).sliced(from, subject.start - from);
    const QStringView gap = QStringView(m_text).sliced(subject.end, verb.start - subject.end);
    static const QRegularExpression relative(
        QStringLiteral("\\b(?:to|of|on|in|by|for|with|from) (?:which|whom) $"));
    static const QRegularExpression subordinate(QStringLiteral("\\b(?:when|if|that|as) $"));
    static const QRegularExpression noun(
        QStringLiteral("(?<![\\w'’])(?!(?:and|but|or|which|while|so|then|time|yet|However|Meanwhile|"
                       "Earlier|Later|Then|And|But|While|Although|[A-Z][a-z]+ly)\\b)[A-Za-z]+ $"));
    static const QRegularExpression earlier(QStringLiteral("\\b(?:had|has)\\b"));
    if (relative.matchView(before).hasMatch()) {
        return Standing::Aside; // "points to which Sovs objected"
    }
    if (subordinate.matchView(before).hasMatch()) {
        return Standing::Nested;
    }
    if (earlier.matchView(gap).hasMatch()) {
        if (noun.matchView(before).hasMatch()) {
            return Standing::Aside; // "points Kuznetsov had raised"
        }
        // Within what somebody is reported to say, the pluperfect is that speaker's past tense.
        if (!subject.isPerson && !m_lastInPassage.isEmpty()) {
            return Standing::Earlier;
        }
    }
    return Standing::Main;
}

/// ", which he said": the relative belongs to the speech it opens.
qsizetype Attributor::relativeStart(qsizetype subject, qsizetype from) const
{
    static const QRegularExpression which(QStringLiteral("\\bwhich $"));
    const auto match = which.matchView(QStringView(m_text).sliced(from, subject - from));
    return match.hasMatch() ? from + match.capturedStart() : subject;
}

/// "… and it was left that": what both sides settled is told by the reporter.
qsizetype Attributor::withoutOutcome(qsizetype from, qsizetype end) const
{
    static const QRegularExpression outcome(
        QStringLiteral(",? and it was (?:left|agreed|decided|understood) "));
    const auto match = outcome.matchView(QStringView(m_text).sliced(from, end - from));
    return match.hasMatch() ? from + match.capturedStart() : end;
}

/// "Let us stick to the letters, he urged.": the verb closes what was said.
bool Attributor::isWholeSentence(const Verb &verb, qsizetype end) const
{
    static const QRegularExpression rest(QStringLiteral("^[.?!]?[\"”’]?$"));
    return rest.matchView(QStringView(m_text).sliced(verb.end, end - verb.end)).hasMatch();
}

void Attributor::add(qsizetype start, qsizetype end, const QString &speaker, const QString &verb,
                     SpeechManner manner, double confidence)
{
    while (end > start && m_text[end - 1].isSpace()) {
        --end;
    }
    if (start >= end) {
        return;
    }
    SpeechDraft speech;
    speech.speaker = speaker;
    speech.verb = verb;
    speech.manner = manner;
    speech.layer = Layer::Detected;
    speech.confidence = confidence;
    speech.ranges.push_back({m_ordinal, {m_index->fromUtf16(start), m_index->fromUtf16(end)}});
    m_speeches.push_back(std::move(speech));
}

void Attributor::quotations(qsizetype start, qsizetype end, const QString &speaker)
{
    static const QRegularExpression quoted(QStringLiteral("[\"“]([^\"“”]+?)[.,]?[\"”]"));
    for (auto it = quoted.globalMatch(m_text, start); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedEnd() > end + 1) {
            break;
        }
        add(match.capturedStart(1), match.capturedEnd(1), speaker, {}, SpeechManner::Verbatim, CarriedOver);
    }
}

Attributor::Parts Attributor::partsOf(qsizetype start, qsizetype end)
{
    Parts parts;
    qsizetype lastVerb = start;
    for (const Verb &verb : m_verbs) {
        if (verb.start < start || verb.end > end) {
            continue;
        }
        const auto subject = subjectOf(verb, start);
        if (!subject) {
            if (!parts.main.empty() && isShared(verb, start)) {
                parts.main.push_back(
                    {verb.start, verb.start, parts.main.back().speaker, verb.verb, PronounSpeaker});
                lastVerb = verb.end;
            }
            continue;
        }
        const Standing stands = standing(*subject, verb, start);
        const QString speaker = speakerOf(*subject, start);
        if (speaker.isEmpty() || stands == Standing::Aside) {
            continue;
        }
        if (stands == Standing::Earlier) {
            parts.earlier.push_back({subject->start, subject->start, speaker, verb.verb, CarriedOver});
            continue;
        }
        if (!parts.main.empty() && saysNext(lastVerb, subject->start)) {
            continue;
        }
        if (stands == Standing::Nested) {
            if (!parts.main.empty() && speaker != parts.main.back().speaker) {
                parts.nested.push_back({subject->start, subject->start, speaker, verb.verb, CarriedOver});
            }
            continue;
        }
        (subject->isPerson ? m_lastPerson : m_lastParty) = speaker;
        const qsizetype from = isWholeSentence(verb, end) ? start : subject->start;
        parts.main.push_back({from, relativeStart(subject->start, start), speaker, verb.verb,
                              subject->key.isEmpty() ? PronounSpeaker : NamedSpeaker});
        lastVerb = verb.end;
    }
    return parts;
}

/// A sentence without a reporting subject: the speaker before speaks on, where there is one.
void Attributor::carryOver(qsizetype start, qsizetype end, const std::vector<Part> &earlier)
{
    // The writer of a letter who says "I" is no longer telling what somebody else said.
    static const QRegularExpression firstPerson(QStringLiteral("(?<![\\w\"“])I\\b(?![.-])"));
    if (firstPerson.matchView(QStringView(m_text).sliced(start, end - start)).hasMatch()) {
        m_lastInPassage.clear();
    }
    if (m_lastInPassage.isEmpty()) {
        m_lastParty = partyBefore(end, start); // whom a later "they" means
        return;
    }
    add(start, end, m_lastInPassage, {}, SpeechManner::CloseParaphrase, CarriedOver);
    for (const Part &part : earlier) {
        add(part.start, end, part.speaker, part.verb.base, SpeechManner::CloseParaphrase, part.confidence);
    }
    quotations(start, end, earlier.empty() ? m_lastInPassage : earlier.front().speaker);
}

void Attributor::sentence(TextRange range)
{
    const qsizetype start = m_index->toUtf16(range.start);
    const qsizetype end = m_index->toUtf16(range.end);
    const Parts parts = partsOf(start, end);
    if (parts.main.empty()) {
        carryOver(start, end, parts.earlier);
        return;
    }
    // What stands before the first subject ("As to overflights", "On other hand") is the reporter's.
    static const QRegularExpression conjunction(QStringLiteral("(?:,? (?:and|but|while|since)|,|;)? *$"));
    for (size_t i = 0; i < parts.main.size(); ++i) {
        const Part &part = parts.main[i];
        qsizetype until = withoutOutcome(part.start, end);
        if (i + 1 < parts.main.size()) {
            const QStringView before = QStringView(m_text).first(parts.main[i + 1].link);
            until = conjunction.matchView(before, part.start).capturedStart();
        }
        const qsizetype from = i == 0 ? part.start : std::min(part.start, part.link);
        add(from, until, part.speaker, part.verb.base,
            part.verb.isGist ? SpeechManner::Summary : SpeechManner::CloseParaphrase, part.confidence);
        quotations(part.start, until, part.speaker);
    }
    for (const Part &part : parts.nested) {
        add(part.start, m_text[end - 1] == u'.' ? end - 1 : end, part.speaker, part.verb.base,
            SpeechManner::CloseParaphrase, part.confidence);
    }
    m_lastInPassage = parts.main.back().speaker;
}

void Attributor::passage(int ordinal)
{
    m_ordinal = ordinal;
    m_text = m_draft.passages[size_t(ordinal)].passage.text;
    m_index = std::make_unique<CodePointIndex>(m_text);
    m_subjects = subjectsOf(ordinal);
    m_verbs = verbsIn(m_text);
    m_lastInPassage.clear();
    for (const TextRange &range : sentencesOf(m_text)) {
        sentence(range);
    }
}

} // namespace

std::vector<SpeechDraft> attributeSpeeches(const DocumentDraft &draft, const DetectionContext &context)
{
    return Attributor(draft, context).run();
}

} // namespace Chancery::Detect
