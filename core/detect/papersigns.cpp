// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papersigns.h"

#include "dateparser.h"
#include "gazetteer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chancery::Detect
{

const QString dayPattern =
    u"(?:(?:the )?\\d{1,2}(?:st|nd|d|rd|th)?(?: of)? (?:January|February|March|April|May|June|July|August|"
    "September|October|November|December)(?:,? \\d{4}\\b)?|(?:January|February|March|April|May|June|July|"
    "August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?) "
    "\\d{1,2}(?:st|nd|d|rd|th)?\\b(?:, \\d{4}\\b)?|(?:the )?\\d{1,2}(?:st|nd|d|rd|th) "
    "(?:instant|ultimo|proximo|of this month))"_s;

namespace
{

constexpr int headPassages = 6; ///< a number stands before the text proper

/// The date that year-less days at the head of \a draft's documents are reckoned from: a chapter's year.
HistoricalDate dateOfDivision(const VolumeDraft &draft, int division)
{
    static const QRegularExpression year(u"\\b(1[789]\\d\\d|20\\d\\d)$"_s);
    HistoricalDate date;
    for (int i = division; i >= 0 && !date.isValid(); i = draft.divisions[size_t(i)].parent) {
        const QString title = draft.divisions[size_t(i)].division.title;
        if (const auto match = year.match(title); match.hasMatch()) {
            // "December 1962", "October 23, 1962" and a mere year all name a time to be near to.
            date = parseDate(title, {});
            if (!date.isValid()) {
                date = parseDate(match.captured(1), {});
            }
        }
    }
    return date;
}

bool isDepartment(const QString &party)
{
    return party.contains("Department of State"_L1) || party.startsWith("Secretary of State"_L1);
}

void readTelegram(const DocumentDraft &draft, PaperSign sign, std::vector<PaperSign> &signs)
{
    static const QRegularExpression number(
        u"^(?:No\\. )?((?:(?:Secto|Tosec|Topol|Polto|Cedto|Todel|Delga|Gadel|Dulte|Tedul) )?\\d{1,5})\\. "_s);
    const Document &document = draft.document;
    if (isDepartment(document.recipient)) {
        sign.direction = PaperDirection::FromPost;
        sign.post = Gazetteer::instance().post(document.sender);
        if (sign.post.isEmpty()) {
            sign.post = Gazetteer::instance().post(document.place);
        }
    } else if (isDepartment(document.sender)) {
        sign.direction = PaperDirection::ToPost;
        sign.post = Gazetteer::instance().post(document.recipient);
    }
    for (const PassageDraft &each : draft.passages) {
        if (each.passage.kind != PassageKind::Paragraph) {
            continue;
        }
        if (const auto match = number.match(each.passage.text); match.hasMatch()) {
            sign.form = u"telegram"_s;
            sign.number = match.captured(1);
            signs.push_back(sign);
        }
        return; // the first paragraph bears it, or none
    }
}

/// The family name that \a words stand for at the head of a telegram; "President" is the volume's own.
QString familyIn(const QString &words, const QString &president)
{
    const QString last = words.trimmed().section(u' ', -1);
    return last == "President"_L1 ? president : last;
}

/// A telegram that carries a letter is that letter too: "Following message from President to Khrushchev".
void readCarriedLetter(const DocumentDraft &draft, PaperSign sign, const QString &president,
                       std::vector<PaperSign> &signs)
{
    static const QString who = u"(?:(?:President|Chairman|Premier|Prime Minister) )?\\p{Lu}[\\p{L}’'-]+?"_s;
    static const QString noun = u"\\b(?:letter|message|reply|text)\\b[^.:]{0,60}? "_s;
    static const QRegularExpression fromTo(noun + u"(?:from|by) (?:the )?(?<from>"_s + who
                                           + u") to (?:the )?(?<to>"_s + who + u")\\b"_s);
    static const QRegularExpression toFrom(noun + u"(?:to|for) (?:the )?(?<to>"_s + who
                                           + u") from (?:the )?(?<from>"_s + who + u")\\b"_s);
    static const QRegularExpression possessive(
        u"\\b(?<from>"_s + who
        + u")['’]s? (?:\\w+ ){0,2}(?:letter|message|reply)\\b[^.]{0,40}? to (?:the )?(?<to>"_s + who
        + u")\\b"_s);
    constexpr qsizetype opening = 400; // UTF-16 units of the first paragraph that introduce what follows
    const auto first = std::ranges::find_if(
        draft.passages, [](const PassageDraft &each) { return each.passage.kind == PassageKind::Paragraph; });
    if (first == draft.passages.end() || sign.day.isEmpty()) {
        return;
    }
    const QString words = first->passage.text.left(opening);
    if (!words.contains("ollow"_L1) && !words.contains("eliver"_L1)) {
        return;
    }
    for (const QRegularExpression *rule : {&fromTo, &toFrom, &possessive}) {
        const auto match = rule->match(words);
        sign.sender = familyIn(match.captured(u"from"), president);
        sign.recipient = familyIn(match.captured(u"to"), president);
        sign.post = channelBetween(sign.sender, sign.recipient);
        if (match.hasMatch() && !sign.post.isEmpty()) {
            sign.form = u"letter"_s;
            sign.direction = PaperDirection::FromPost;
            signs.push_back(sign);
            return;
        }
    }
}

/// Who was President until which day, as the list of persons of a volume tells.
struct Presidency {
    QString until; ///< empty where the list does not say
    QString family;
};

std::vector<Presidency> presidencies(const VolumeDraft &draft)
{
    static const QRegularExpression until(u"^[^;]*until ([A-Z][a-z]+ \\d{1,2}, \\d{4})"_s);
    std::vector<Presidency> all;
    for (const PersonDraft &each : draft.people) {
        const QString &description = each.person.description;
        if (description.startsWith("President of the United States"_L1)) {
            all.push_back(
                {dayOf(parseDate(until.match(description).captured(1), {})), each.person.familyName()});
        }
    }
    std::ranges::sort(all, {},
                      [](const Presidency &each) { return std::pair(each.until.isEmpty(), each.until); });
    return all;
}

/// The President on \a day; empty where the list knows none.
QString presidentOn(const std::vector<Presidency> &all, const QString &day)
{
    const auto found = std::ranges::find_if(
        all, [&](const Presidency &each) { return each.until.isEmpty() || each.until >= day; });
    return found == all.end() ? QString() : found->family;
}

/// Heads of microfiche: "Telegram 84 to Tegucigalpa, 134 to Guatemala City, September 27."
void readCatalogueHead(const VolumeDraft &volume, const DocumentDraft &draft, std::vector<PaperSign> &signs)
{
    static const QRegularExpression head(
        u"^(?:Circular )?([Tt]elegram|[Aa]irgram|[Cc]able|[Dd]espatch) (?=[A-Z]{0,2}-?\\d)"_s);
    static const QRegularExpression each(
        u"\\b((?:C?A-)?\\d{1,5}) (from|to) ([A-Z][A-Za-z.]+(?: [A-Z][a-z]+){0,2})"_s);
    static const QRegularExpression unsent(
        u"^(?:Circular )?[A-Za-z][a-z]+ ((?:C?A-)?\\d{1,5}),"_s); // "Circular Airgram CA-6669, December 19"
    static const QRegularExpression day(dayPattern);
    const QString &title = draft.document.title;
    const auto match = head.match(title);
    if (!match.hasMatch()) {
        return;
    }
    const QString first = title.section(u". "_s, 0, 0);
    PaperSign sign;
    sign.form = match.captured(1).toLower();
    if (const auto found = day.match(first); found.hasMatch()) {
        sign.day = dayOf(parseDate(found.captured(), dateOfDivision(volume, draft.division)));
    }
    if (const auto alone = unsent.match(first); alone.hasMatch() && !sign.day.isEmpty()) {
        sign.number = alone.captured(1);
        signs.push_back(sign);
    }
    for (auto it = each.globalMatch(first); it.hasNext();) {
        const auto numbered = it.next();
        sign.number = numbered.captured(1);
        sign.direction =
            numbered.captured(2) == "from"_L1 ? PaperDirection::FromPost : PaperDirection::ToPost;
        sign.post = Gazetteer::instance().post(numbered.captured(3));
        if (sign.post.isEmpty()) {
            sign.post = Gazetteer::instance().post(numbered.captured(3).section(u' ', 0, 0));
        }
        if (!sign.day.isEmpty() || !sign.post.isEmpty()) {
            signs.push_back(sign);
        }
    }
}

/// "No. 5.]" at the head of a despatch, and the day of any paper between two persons.
void readCorrespondence(const DocumentDraft &draft, PaperSign sign, std::vector<PaperSign> &signs)
{
    static const QRegularExpression number(u"^\\[?No\\. (\\d{1,4})\\.?\\]?$"_s);
    sign.post = channelBetween(draft.document.sender, draft.document.recipient);
    if (sign.post.isEmpty()) {
        return;
    }
    sign.direction = PaperDirection::FromPost;
    for (size_t i = 0; i < std::min(draft.passages.size(), size_t(headPassages)); ++i) {
        if (const auto match = number.match(draft.passages[i].passage.text); match.hasMatch()) {
            PaperSign numbered = sign;
            numbered.form = u"despatch"_s;
            numbered.number = match.captured(1);
            signs.push_back(numbered);
            break;
        }
    }
    if (!sign.day.isEmpty()) {
        sign.form = u"letter"_s;
        signs.push_back(sign);
    }
}

void readSeries(const Document &document, std::vector<PaperSign> &signs)
{
    static const QRegularExpression memorandum(
        u"^National Security (Study|Decision|Action) Memorandum (?:No\\. )?(\\d+)"_s);
    if (const auto match = memorandum.match(document.title); match.hasMatch()) {
        PaperSign sign;
        sign.form = match.captured(1) == "Study"_L1 ? u"NSSM"_s
            : match.captured(1) == "Decision"_L1    ? u"NSDM"_s
                                                    : u"NSAM"_s;
        sign.number = sign.form + u' ' + match.captured(2);
        signs.push_back(sign);
    }
}

} // namespace

QString familyOf(const QString &party)
{
    static const QRegularExpression institution(
        u"\\b(?:Department|Embassy|Legation|Consul|Mission|Council|Committee|Office|Agency|Bureau|Staff|"
        "Ministry|Government|ministers|Delegation|Command|Commander)\\b"_s);
    static const QRegularExpression name(u"(\\p{Lu}[\\p{L}'’-]+)\\.?$"_s);
    if (party.contains(" and "_L1) || party.contains(u',') || party.contains(u';')
        || institution.match(party).hasMatch()) {
        return {};
    }
    return name.match(party.trimmed()).captured(1);
}

QString channelBetween(const QString &sender, const QString &recipient)
{
    const QString from = familyOf(sender);
    const QString to = familyOf(recipient);
    return from.isEmpty() || to.isEmpty() ? QString() : QString(from + u'>' + to);
}

QString dayOf(const HistoricalDate &date)
{
    const bool toTheDay =
        date.isValid() && (date.precision == DatePrecision::Day || date.precision == DatePrecision::Minute);
    return toTheDay ? date.earliest.date().toString(Qt::ISODate) : QString();
}

void readPaperSigns(VolumeDraft &draft)
{
    const std::vector<Presidency> presidents = presidencies(draft);
    for (DocumentDraft &each : draft.documents) {
        PaperSign sign;
        sign.day = dayOf(each.document.date);
        each.numbers.clear();
        if (each.document.kind == DocumentKind::Telegram) {
            readTelegram(each, sign, each.numbers);
            readCarriedLetter(each, sign, presidentOn(presidents, sign.day), each.numbers);
        }
        readCatalogueHead(draft, each, each.numbers);
        readCorrespondence(each, sign, each.numbers);
        readSeries(each.document, each.numbers);
    }
}

} // namespace Chancery::Detect
