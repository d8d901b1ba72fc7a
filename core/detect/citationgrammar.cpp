// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citationgrammar.h"

#include "dateparser.h"
#include "gazetteer.h"
#include "papersigns.h"
#include "volumeidentity.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chancery::Detect
{

namespace
{

constexpr double sureOfPages = 0.8; ///< several documents may share a page

// Between the numbers of a list, and the lists themselves.
const QString joint = u"(?:, and |, or |, | and | or | through |[-–])"_s;
const QString numberList = u"\\d{1,4}[a-zA-Z]?\\b(?:"_s + joint + u"\\d{1,4}[a-zA-Z]?\\b(?! [A-Z]))*"_s;
const QString pageList =
    u"\\d{1,4}(?: ?[-–] ?\\d{1,4})?(?:(?:, and |, | and )\\d{1,4}(?:[-–]\\d{1,4})?\\b(?! [A-Z]))*"_s;
const QString romanNumber = u"(?:[IVXLC]+(?:[/–-][IVXLC]+)*|E[-–]\\d{1,2})"_s;

using Match = QRegularExpressionMatch;

PrintedCitation citation(PrintedCitation::Kind kind, const Match &match)
{
    PrintedCitation result;
    result.kind = kind;
    result.start = match.capturedStart();
    result.length = match.capturedLength();
    while (match.capturedView().first(result.length).endsWith(u',')) {
        --result.length;
    }
    return result;
}

/// "95 and 102" → 95, 102; "95-97" → 95, 96, 97.
QStringList numbersOf(const QString &list)
{
    static const QRegularExpression each(u"(\\d+[a-zA-Z]?)(?:(?: ?[-–] ?| through )(\\d+))?"_s);
    QStringList numbers;
    for (auto it = each.globalMatch(list); it.hasNext();) {
        const auto match = it.next();
        numbers << match.captured(1);
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).toInt();
        for (int number = first + 1; first > 0 && number <= last && number < first + 50; ++number) {
            numbers << QString::number(number);
        }
    }
    return numbers;
}

/// "658–62 and 700" → pg_658-662, pg_700.
QStringList pagesOf(const QString &list)
{
    static const QRegularExpression each(u"(\\d+)(?: ?[-–] ?(\\d+))?"_s);
    QStringList pages;
    for (auto it = each.globalMatch(list); it.hasNext();) {
        const auto match = it.next();
        const QString first = match.captured(1);
        QString last = match.captured(2);
        if (last.size() < first.size() && !last.isEmpty()) {
            last.prepend(first.first(first.size() - last.size()));
        }
        pages << (last.isEmpty() || last == first ? QString(u"pg_" + first)
                                                  : QString(u"pg_" + first + u'-' + last));
    }
    return pages;
}

/// Whether a bare "vol. XI" before which \a before stands can be of the same series: another work's volume
/// follows its title and a comma.
bool followsPreposition(QStringView before)
{
    static const QRegularExpression word(
        u"(?:^|[^\\p{L}])(?:[Ss]ee(?: also)?|[Ii]n|also|and|from|ibid\\.,|;|\\()\\s?$"_s);
    return before.trimmed().isEmpty() || word.matchView(before).hasMatch();
}

/// What a passage holds that a rule cannot do without: nearly every one holds none of it, and one walk over its
/// gaps tells at a tenth of what the rules take.
struct Signs {
    bool volume = false; ///< "vol. X"
    bool document = false; ///< "Document 1"
    bool footnote = false; ///< "footnote 1"
    bool page = false; ///< "p. 1"
    bool ibid = false;
    bool series = false; ///< "NSSM"
    bool telegram = false; ///< "telegram 1", "cables Nos."
    bool relative = false; ///< "Embtel 1"
    bool number = false; ///< "No. 1"
    bool whose = false; ///< "your"
    bool letter = false; ///< "letter of"

    [[nodiscard]] bool any() const
    {
        return volume || document || footnote || page || ibid || series || telegram || relative || number
            || (whose && letter);
    }
};

template<typename... Words>
bool endsWithOneOf(QStringView text, Words... words)
{
    return (text.endsWith(words) || ...);
}

/// A gap between \a before and \a after, neither of them empty.
void readGap(QStringView before, QStringView after, Signs &signs)
{
    const char16_t next = after.front().unicode();
    const bool isDigit = next >= u'0' && next <= u'9';
    if (isDigit || next == u'N' || next == u'n' || next == u'S' || next == u'T' || next == u'P'
        || next == u'C' || next == u'A') {
        const QStringView singular = before.endsWith(u's') ? before.chopped(1) : before;
        signs.telegram = signs.telegram || endsWithOneOf(singular, "gram"_L1, "espatch"_L1, "able"_L1);
        if (isDigit) {
            signs.document = signs.document || singular.endsWith("ocument"_L1);
            signs.footnote = signs.footnote || singular.endsWith("ootnote"_L1);
            signs.relative = signs.relative || singular.endsWith("tel"_L1);
            signs.page = signs.page || before.endsWith("p."_L1);
            signs.number = signs.number || endsWithOneOf(before, "No."_L1, "No"_L1, "umber"_L1, "umbered"_L1);
        }
    }
    if (next == u'I' || next == u'V' || next == u'X' || next == u'L' || next == u'C' || next == u'E') {
        signs.volume = signs.volume || endsWithOneOf(before, "ol."_L1, "ols."_L1, "olume"_L1, "olumes"_L1);
    }
    if ((next == u'o' && after.startsWith("of "_L1)) || (next == u'd' && after.startsWith("dated "_L1))) {
        signs.letter = signs.letter
            || endsWithOneOf(before, "letter"_L1, "message"_L1, "note"_L1, "espatch"_L1, "ispatch"_L1,
                             "ommunication"_L1);
    }
    const char16_t last = before.back().unicode();
    if (last == u'r' || last == u'y') {
        signs.whose = signs.whose || endsWithOneOf(before, "our"_L1, "my"_L1, "My"_L1);
    }
}

Signs signsIn(QStringView text)
{
    Signs signs;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u' ') {
            readGap(text.first(i), text.sliced(i + 1), signs);
        } else if (unit == u'.') {
            signs.ibid = signs.ibid || text.first(i).endsWith("bid"_L1);
        } else if (unit == u'S') {
            signs.series = signs.series || text[i - 1] == u'N';
        }
    }
    signs.ibid = signs.ibid || text.endsWith("bid."_L1);
    return signs;
}

class Grammar
{
public:
    Grammar(const QString &text, const Signs &signs, const CitingDocument &document, CitingHand voice)
        : m_text(text)
        , m_signs(signs)
        , m_document(document)
        , m_voice(voice)
    {
    }

    std::vector<PrintedCitation> read()
    {
        const bool editors = m_voice == CitingHand::Editors;
        const auto apply = [this](bool isThere, void (Grammar::*rule)()) {
            if (isThere) {
                (this->*rule)();
            }
        };
        apply(m_signs.volume, &Grammar::volumes);
        apply(m_signs.ibid && editors, &Grammar::ibid);
        apply(m_signs.document && editors, &Grammar::documents);
        apply(m_signs.footnote && editors, &Grammar::notes);
        apply(m_signs.page && editors, &Grammar::pages);
        apply(m_signs.series && editors, &Grammar::series);
        apply(m_signs.number, &Grammar::despatches);
        apply(m_signs.telegram, &Grammar::telegrams);
        apply(m_signs.relative, &Grammar::relativeTelegrams);
        apply(m_signs.whose && m_signs.letter, &Grammar::letters);
        std::ranges::sort(m_found, {}, &PrintedCitation::start);
        return std::move(m_found);
    }

private:
    /// Earlier rules are narrower: what overlaps an answer of theirs is dropped.
    void add(PrintedCitation found)
    {
        const qsizetype end = found.start + found.length;
        const bool taken = std::ranges::any_of(m_found, [&](const PrintedCitation &other) {
            return found.start < other.start + other.length && other.start < end;
        });
        if (!taken) {
            m_found.push_back(std::move(found));
        }
    }

    template<typename Action>
    void each(const QRegularExpression &rule, Action action)
    {
        for (auto it = rule.globalMatch(m_text); it.hasNext();) {
            action(it.next());
        }
    }

    /// The day that \a words name, read at the time of writing.
    QString day(QString words) const
    {
        if (words.startsWith("the "_L1)) {
            words.remove(0, 4);
        }
        words.replace("of this month"_L1, "instant"_L1);
        return words.isEmpty() ? QString() : dayOf(parseDate(words, m_document.written));
    }

    void volumes()
    {
        static const QRegularExpression rule(
            u"(?:Foreign Relations(?: of the United States)?,? (?<years>\\d{4}(?:[-–]\\d{2,4})?), )?"
            "\\b(?:[Vv]ols?\\.|[Vv]olumes?) (?<number>"_s
            + romanNumber
            + u")\\b(?:, [Pp]art (?<part>\\d|[IVX]+)\\b)?(?<microfiche>,? [Mm]icrofiche [Ss]upplement)?"
              "(?:, (?:[Dd]ocuments? (?<documents>"_s
            + numberList + u")|pp?\\. (?<pages>"_s + pageList + u")))?"_s);
        each(rule, [this](const Match &match) {
            const bool bare = match.captured(u"years").isEmpty();
            const QStringView after = QStringView(m_text).sliced(match.capturedEnd());
            if (bare
                && (m_document.years.isEmpty() || m_voice == CitingHand::Document || after.startsWith(u" of ")
                    || !followsPreposition(QStringView(m_text).first(match.capturedStart())))) {
                return;
            }
            PrintedCitation found = citation(PrintedCitation::Kind::Volume, match);
            found.volume = volumeIdentity(
                bare ? m_document.years : match.captured(u"years"), match.captured(u"number"),
                match.captured(u"part"),
                match.captured(u"microfiche").isEmpty() ? Edition::Printed : Edition::MicroficheSupplement);
            if (found.volume.isEmpty()) {
                return;
            }
            for (const QString &number : numbersOf(match.captured(u"documents"))) {
                found.targets << QString(found.volume + u"#d" + number);
            }
            for (const QString &page : pagesOf(match.captured(u"pages"))) {
                found.targets << QString(found.volume + u'#' + page);
                found.confidence = sureOfPages;
            }
            if (found.targets.isEmpty()) {
                found.targets << found.volume;
            }
            add(std::move(found));
        });
    }

    /// The identity of a document of the same volume, by its number.
    QString identity(const QString &number) const
    {
        return u'#' + m_document.numbers->value(number, QString(u'd' + number));
    }

    void documents()
    {
        static const QRegularExpression rule(
            u"(?:\\b[Ff]ootnotes? (?<note>\\d+)(?:, | to | of )(?=Document))?\\bDocuments? (?<numbers>"_s
            + numberList + u")(?: and footnotes? (?<after>\\d+))?(?! (?:in|of) (?:vol|Foreign))"_s);
        each(rule, [this](const Match &match) {
            PrintedCitation found = citation(PrintedCitation::Kind::Document, match);
            for (const QString &number : numbersOf(match.captured(u"numbers"))) {
                const QString document = identity(number);
                found.targets << (match.captured(u"note").isEmpty()
                                      ? document
                                      : QString(document + u"fn" + match.captured(u"note")));
            }
            if (const QString note = match.captured(u"after"); !note.isEmpty()) {
                found.targets << QString(found.targets.last() + u"fn" + note);
            }
            add(std::move(found));
        });
    }

    void notes()
    {
        static const QRegularExpression rule(u"\\b[Ff]ootnotes? (\\d+),? (?:above|below|supra|infra)\\b"_s);
        each(rule, [this](const Match &match) {
            PrintedCitation found = citation(PrintedCitation::Kind::Document, match);
            found.targets << QString(u'#' + m_document.xmlId + u"fn" + match.captured(1));
            add(std::move(found));
        });
    }

    void pages()
    {
        static const QRegularExpression rule(
            u"(?:\\b[Ss]ee(?: also)?|\\b[Aa]nte|\\b[Pp]ost|\\b[Ss]upra|\\b[Ii]nfra),? (?<words>pp?\\. (?<pages>"_s
            + pageList + u"))(?! of\\b)"_s);
        each(rule, [this](const Match &match) {
            PrintedCitation found = citation(PrintedCitation::Kind::Page, match);
            found.start = match.capturedStart(u"words");
            found.length = match.capturedLength(u"words");
            found.confidence = sureOfPages;
            for (const QString &page : pagesOf(match.captured(u"pages"))) {
                found.targets << QString(u'#' + page);
            }
            add(std::move(found));
        });
    }

    void ibid()
    {
        static const QRegularExpression rule(
            u"\\b[Ii]bid\\.(?:, (?:Documents? (?<document>\\d+)|(?:pp?\\.|pages?) (?<pages>"_s + pageList
            + u")))?"_s);
        each(rule, [this](const Match &match) {
            PrintedCitation found = citation(PrintedCitation::Kind::Ibid, match);
            if (!match.captured(u"document").isEmpty()) {
                found.locator = u'd' + match.captured(u"document");
            } else {
                found.locator = pagesOf(match.captured(u"pages")).value(0);
            }
            add(std::move(found));
        });
    }

    void series()
    {
        static const QRegularExpression rule(u"\\b(NSSM|NSDM|NSAM)(?: No\\.)?[ -](\\d{1,3})\\b"_s);
        each(rule, [this](const Match &match) {
            PaperSign sign;
            sign.form = match.captured(1);
            sign.number = sign.form + u' ' + match.captured(2);
            seek(match, std::move(sign));
        });
    }

    void seek(const Match &match, PaperSign sign)
    {
        PrintedCitation found = citation(PrintedCitation::Kind::Paper, match);
        sign.written = dayOf(m_document.written);
        const bool series = sign.number.startsWith(sign.form);
        const bool near = !sign.post.isEmpty() && !sign.written.isEmpty() && !sign.number.isEmpty();
        if (series || !sign.day.isEmpty() || near) {
            found.sought = std::move(sign);
        }
        add(std::move(found));
    }

    void telegrams()
    {
        static const QRegularExpression rule(
            u"\\b(?<form>[Tt]elegram|[Aa]irgram|[Dd]espatch|[Cc]able)s? (?:[Nn]os?\\. )?"
            "(?<number>(?:C?A-)?\\d{1,5}|(?:Secto|Tosec|Topol|Polto|Cedto|Todel) \\d{1,5})\\b"
            "(?<more>(?:(?:, | and |, and )\\d{1,5}\\b(?! [A-Z]))*)"
            "(?:,? (?<way>from|to) (?:the )?(?<post>[A-Z][A-Za-z.]*(?: (?:in |at )?(?:the "
            ")?[A-Z][a-z]+){0,3}))?"
            "(?:,? (?:of |dated )?(?<day>"_s
            + dayPattern + u"))?"_s);
        each(rule, [this](const Match &match) {
            PaperSign sign;
            sign.form = match.captured(u"form").toLower();
            sign.form = sign.form == "cable"_L1 ? u"telegram"_s : sign.form;
            sign.number = match.captured(u"number");
            sign.day = day(match.captured(u"day"));
            if (const QString way = match.captured(u"way"); !way.isEmpty()) {
                sign.post = postOf(match.captured(u"post"));
                if (!sign.post.isEmpty()) {
                    sign.direction = way == "from"_L1 ? PaperDirection::FromPost : PaperDirection::ToPost;
                }
            }
            static const QRegularExpression digits(u"\\d+"_s);
            seek(match, sign);
            if (match.capturedLength(u"more") == 0 || m_found.empty()) {
                return;
            }
            // Each number of a list is a reference of its own; the first keeps only its own words.
            PrintedCitation &first = m_found.back();
            first.length = std::min(first.length, match.capturedEnd(u"number") - first.start);
            for (auto it = digits.globalMatch(match.captured(u"more")); it.hasNext();) {
                const auto number = it.next();
                PrintedCitation found = first;
                found.start = match.capturedStart(u"more") + number.capturedStart();
                found.length = number.capturedLength();
                if (found.sought) {
                    found.sought->number = number.captured();
                }
                m_found.push_back(std::move(found));
            }
        });
    }

    static QString postOf(const QString &words)
    {
        for (int count = words.count(u' '); count >= 0; --count) {
            const QString known = Gazetteer::instance().post(words.section(u' ', 0, count));
            if (!known.isEmpty()) {
                return known;
            }
        }
        return {};
    }

    /// "Embtel 1070": from the embassy this telegram goes to or comes from; "Deptel 982": to it.
    void relativeTelegrams()
    {
        static const QRegularExpression rule(u"\\b(?<form>Emb|Dep|De?pt|Con)tels? (?<number>\\d{1,5})\\b"
                                             "(?:,? (?:of )?(?<day>"_s
                                             + dayPattern + u"))?"_s);
        each(rule, [this](const Match &match) {
            PaperSign sign;
            sign.form = u"telegram"_s;
            sign.number = match.captured(u"number");
            sign.day = day(match.captured(u"day"));
            sign.post = m_document.own.form == "telegram"_L1 ? m_document.own.post : QString();
            sign.direction =
                match.captured(u"form").startsWith(u'D') ? PaperDirection::ToPost : PaperDirection::FromPost;
            seek(match, std::move(sign));
        });
    }

    /// Whose paper it is: "your despatch" came from whom this is sent to.
    void own(PaperSign &sign, const QString &whose) const
    {
        const bool mine = whose.startsWith('m'_L1, Qt::CaseInsensitive);
        if (whose.isEmpty()) {
            return;
        }
        const QString &from = mine ? m_document.sender : m_document.recipient;
        const QString &to = mine ? m_document.recipient : m_document.sender;
        if (!from.isEmpty() && !to.isEmpty()) {
            sign.post = from + u'>' + to;
            sign.sender = from;
            sign.recipient = to;
            sign.direction = PaperDirection::FromPost;
        }
    }

    void despatches()
    {
        static const QString whose = u"\\b(?:(?<whose>[Yy]our|[Mm]y) (?:\\w+ ){0,2})?"_s;
        static const QString noun = u"(?:despatch|dispatch|instruction|communication|letter|note)(?:es|s)?"_s;
        static const QString dated =
            u"(?:of the date of|under (?:the )?date of|bearing date(?: of)?|of|dated|,) ?"_s;
        static const QRegularExpression numberFirst(
            whose + noun
            + u",? \\(?(?:No\\.|[Nn]umber(?:ed)?) (?<number>\\d{1,4})\\b(?! from)(?:,\\)|\\),|\\)|,)?"
              "(?: ?\\(?"_s
            + dated + u"(?<day>"_s + dayPattern + u"))?"_s);
        static const QRegularExpression dayFirst(
            whose + noun + u" (?:of|dated|bearing date) (?<day>"_s + dayPattern
            + u")(?: last)?,? \\(?(?:No\\.?|[Nn]umber) (?<number>\\d{1,4})\\b(?:,?\\))?"_s);
        static const QRegularExpression bare(u"\\bNo\\. (?<number>\\d{1,4}),? "_s + dated + u"(?<day>"_s
                                             + dayPattern + u")"_s);
        for (const QRegularExpression *rule : {&dayFirst, &numberFirst, &bare}) {
            each(*rule, [this, rule](const Match &match) {
                PaperSign sign;
                sign.form = u"despatch"_s;
                sign.number = match.captured(u"number");
                sign.day = day(match.captured(u"day"));
                if (rule != &bare) {
                    own(sign, match.captured(u"whose"));
                }
                seek(match, std::move(sign));
            });
        }
    }

    void letters()
    {
        static const QRegularExpression rule(
            u"\\b(?<whose>[Yy]our|[Mm]y) (?:\\w+ "
            u"){0,2}?(?:letter|message|note|despatch|dispatch|communication) "
            "(?:of|dated) (?<day>"_s
            + dayPattern + u")"_s);
        each(rule, [this](const Match &match) {
            PaperSign sign;
            sign.form = u"letter"_s;
            sign.day = day(match.captured(u"day"));
            own(sign, match.captured(u"whose"));
            if (!sign.post.isEmpty() && !sign.day.isEmpty()) {
                seek(match, std::move(sign)); // without both it is only a letter somebody wrote
            }
        });
    }

    const QString &m_text;
    const Signs &m_signs;
    const CitingDocument &m_document;
    CitingHand m_voice;
    std::vector<PrintedCitation> m_found;
};

} // namespace

std::vector<PrintedCitation> citationsIn(const QString &text, const CitingDocument &document,
                                         CitingHand voice)
{
    const Signs signs = signsIn(text);
    return signs.any() ? Grammar(text, signs, document, voice).read() : std::vector<PrintedCitation>();
}

} // namespace Chancery::Detect
