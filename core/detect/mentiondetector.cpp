// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mentiondetector.h"

#include "dateparser.h"
#include "gazetteer.h"
#include "personindex.h"
#include "referencewords.h"
#include "rules.h"

#include <QRegularExpression>

namespace Chancery::Detect
{

namespace
{

// Offices that stand for a person even where the library does not know the holder.
const QStringList &standingTitles()
{
    using namespace Qt::StringLiterals;
    static const QStringList titles = {u"President"_s,
                                       u"Pres"_s,
                                       u"Secretary"_s,
                                       u"SecState"_s,
                                       u"SYG"_s,
                                       u"SecGen"_s,
                                       u"Secretary of State"_s,
                                       u"Secretary-General"_s,
                                       u"Secretary General"_s,
                                       u"Prime Minister"_s,
                                       u"Premier"_s,
                                       u"Foreign Minister"_s,
                                       u"Attorney General"_s,
                                       u"Vice President"_s};
    return titles;
}

const QStringList &looseTitles()
{
    using namespace Qt::StringLiterals;
    static const QStringList titles = {u"Chairman"_s, u"Chancellor"_s};
    return titles;
}

/// Words of the volume's list of terms that the rules can look for: single words nothing else reads.
QStringList termWords(const std::vector<Term> &terms)
{
    static const QRegularExpression word(QStringLiteral("^[\\w-]{3,}$"));
    QStringList words;
    for (const Term &term : terms) {
        for (const QString &form : term.abbreviation.split(QStringLiteral(", "))) {
            if (word.match(form).hasMatch() && !Gazetteer::instance().abbreviations().contains(form)) {
                words << form;
            }
        }
    }
    return words;
}

} // namespace

struct MentionDetector::Private {
    explicit Private(DetectionContext known)
        : context(std::move(known))
        , people(context.people)
    {
        rules.setWords(QStringLiteral("people"), people.words());
        rules.setWords(QStringLiteral("terms"), termWords(context.terms));
    }

    DetectionContext context;
    PersonIndex people;
    Rules rules;

    /// Adds what one matched span says; \a floor is the end of the mention before it.
    bool read(QStringView text, MatchedSpan span, qsizetype floor, const CodePointIndex &index, int within,
              std::vector<DetectedMention> &mentions) const;
    void readPerson(QStringView text, MatchedSpan &span, qsizetype floor, DetectedMention &mention) const;
};

void MentionDetector::Private::readPerson(QStringView text, MatchedSpan &span, qsizetype floor,
                                          DetectedMention &mention) const
{
    const QStringView words = text.sliced(span.start, span.length);
    if (standingTitles().contains(words) || looseTitles().contains(words) || people.isTitle(words)) {
        const auto found = people.title(words);
        mention.person = found.key;
        mention.confidence = found.confidence;
        return;
    }
    const auto found = people.name(text, span.start, span.length, floor);
    span.start = found.start;
    span.length = found.length;
    mention.person = found.key;
    mention.confidence = found.confidence;
}

bool MentionDetector::Private::read(QStringView text, MatchedSpan span, qsizetype floor,
                                    const CodePointIndex &index, int within,
                                    std::vector<DetectedMention> &mentions) const
{
    if (span.start < floor) {
        return false; // inside a name that was widened over it
    }
    DetectedMention mention;
    mention.kind = span.kind;
    mention.within = within;
    mention.version = rules.version();
    const QString matched = text.sliced(span.start, span.length).toString();
    switch (span.kind) {
    case MentionKind::Person:
        readPerson(text, span, floor, mention);
        if (mention.person.isEmpty() && looseTitles().contains(matched)) {
            return false;
        }
        break;
    case MentionKind::Date:
        mention.date = parseDate(matched, context.written);
        mention.confidence = !mention.date.isValid() ? 0.5 : mention.date.basis.isEmpty() ? 1.0 : 0.9;
        break;
    case MentionKind::Article:
        mention.numbers = articleNumbers(matched);
        break;
    case MentionKind::Document:
        mention.numbers = readReference(matched, context.written).numbers;
        // A bare noun or a pronoun may mean no particular paper.
        mention.confidence = matched.front().isLower() && mention.numbers.isEmpty() ? 0.8 : 0.95;
        break;
    case MentionKind::Place:
    case MentionKind::Organisation:
    case MentionKind::Term:
        mention.confidence = 0.95;
        break;
    }
    mention.range = {index.fromUtf16(span.start), index.fromUtf16(span.start + span.length)};
    mention.words = text.sliced(span.start, span.length).toString();
    mentions.push_back(std::move(mention));
    return true;
}

MentionDetector::MentionDetector(DetectionContext context)
    : d(std::make_unique<Private>(std::move(context)))
{
}

MentionDetector::~MentionDetector() = default;
MentionDetector::MentionDetector(MentionDetector &&) noexcept = default;
MentionDetector &MentionDetector::operator=(MentionDetector &&) noexcept = default;

std::vector<DetectedMention> MentionDetector::detect(const QString &passageText)
{
    std::vector<DetectedMention> mentions;
    const CodePointIndex index(passageText);
    const QStringView text(passageText);
    qsizetype floor = 0;
    for (const MatchedSpan &span : d->rules.match(text)) {
        if (!d->read(text, span, floor, index, -1, mentions)) {
            continue;
        }
        floor = index.toUtf16(mentions.back().range.end);
        if (span.kind != MentionKind::Document) {
            continue;
        }
        const int outer = int(mentions.size()) - 1;
        qsizetype innerFloor = span.start;
        for (MatchedSpan inner : d->rules.matchWithin(text.sliced(span.start, span.length))) {
            inner.start += span.start;
            if (d->read(text, inner, innerFloor, index, outer, mentions)) {
                innerFloor = index.toUtf16(mentions.back().range.end);
            }
        }
    }
    return mentions;
}

int MentionDetector::version() const
{
    return d->rules.version();
}

QString MentionDetector::definitionPath() const
{
    return d->rules.definitionPath();
}

} // namespace Chancery::Detect
