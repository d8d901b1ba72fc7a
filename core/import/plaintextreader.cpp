// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plaintextreader.h"

#include "documentfacts.h"
#include "filesource.h"
#include "paragraphs.h"
#include "textdecoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

constexpr qint64 largestText = 100LL * 1000 * 1000;
constexpr qsizetype longestHeading = 160;
constexpr qsizetype longestDateline = 120;
constexpr qsizetype datelineWithin = 4; ///< paragraphs from the top
constexpr qsizetype titleWords = 10; ///< of a text without heading

QString sentence(const char *text)
{
    return QCoreApplication::translate("Chancery::Import", text);
}

std::unexpected<Error> tooLarge(const QString &fileName)
{
    return failure(
        Error::Kind::BadInput,
        sentence("%1 is larger than 100 MB, far more than any document. Split it, then add the parts.")
            .arg(quotedName(fileName)));
}

bool looksLikeHeading(const QString &paragraph)
{
    return paragraph.size() <= longestHeading && !QStringView(u".,;:").contains(paragraph.back())
        && std::ranges::any_of(paragraph, [](QChar character) { return character.isLetter(); });
}

int monthOf(const QString &word)
{
    constexpr std::array months{"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1,
                                "jul"_L1, "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};
    for (size_t i = 0; i < months.size(); ++i) {
        if (word.startsWith(months[i], Qt::CaseInsensitive)) {
            return int(i) + 1;
        }
    }
    return 0;
}

/// "8 p.m.", "10:30 a.m.", "noon" as "T20:00:00"; empty where there is no time of day.
QString isoTime(const QRegularExpressionMatch &match)
{
    if (match.captured("noon"_L1).compare("noon"_L1, Qt::CaseInsensitive) == 0) {
        return u"T12:00:00"_s;
    }
    if (match.captured("hour"_L1).isEmpty()) {
        return {};
    }
    const bool afternoon = match.captured("half"_L1).startsWith(u'p', Qt::CaseInsensitive);
    const int hour = match.captured("hour"_L1).toInt() % 12 + (afternoon ? 12 : 0);
    return u"T%1:%2:00"_s.arg(hour, 2, 10, QLatin1Char('0'))
        .arg(match.captured("minute"_L1).toInt(), 2, 10, QLatin1Char('0'));
}

QString titleFrom(const QString &paragraph)
{
    const QStringList words = paragraph.split(u' ');
    return words.size() <= titleWords ? paragraph : QString(words.first(titleWords).join(u' ') + u'…');
}

void describe(DocumentDraft &draft, const PlainTextOptions &options)
{
    Document &document = draft.document;
    document.kind = DocumentKind::OwnText;
    document.key = {options.volume, options.xmlId};
    document.title = options.title;
    for (const PassageDraft &each : draft.passages) {
        if (each.passage.kind == PassageKind::Dateline) {
            document.dateline = each.passage.text;
            const PlainDateline dateline = readDateline(each.passage.text);
            document.date = dateline.date;
            document.place = dateline.place;
        }
    }
    if (document.title.isEmpty()) {
        const Passage &first = draft.passages.front().passage;
        document.title = first.kind == PassageKind::Head ? first.text : titleFrom(first.text);
    }
    hashPassages(draft);
}

} // namespace

PlainDateline readDateline(const QString &paragraph)
{
    static const QString months =
        u"(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?"
        "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)"_s;
    static const QRegularExpression dateline(
        u"^(?:(?<place>\\p{Lu}[\\p{L}.' -]*(?:,\\s*\\p{Lu}[\\p{L}.' -]*)*),\\s+)?"
        "(?:(?<month>"_s
            + months + u")(?:\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,|,)?|(?<day2>\\d{1,2})\\s+(?<month2>"_s
            + months
            + u"),?)\\s+(?<year>1[5-9]\\d\\d|20\\d\\d)"
              "(?:[,;-]\\s*(?:(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?\\s*(?<half>[ap])\\.?\\s?m\\.?|(?<noon>noon|midnight)))?\\.?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (paragraph.size() > longestDateline) {
        return {};
    }
    const QRegularExpressionMatch match = dateline.match(paragraph);
    if (!match.hasMatch()) {
        return {};
    }
    const int month = monthOf(match.captured("month"_L1) + match.captured("month2"_L1));
    const QString day = match.captured("day"_L1) + match.captured("day2"_L1);
    QString iso = match.captured("year"_L1) + u'-' + QString::number(month).rightJustified(2, u'0');
    if (!day.isEmpty()) {
        iso += u'-' + day.rightJustified(2, u'0') + isoTime(match);
    }
    return {match.captured("place"_L1), HistoricalDate::fromTei(iso)};
}

Result<DocumentDraft> readPlainText(const QByteArray &bytes, const PlainTextOptions &options,
                                    std::vector<Diagnostic> *diagnostics)
{
    if (bytes.size() > largestText) {
        return tooLarge(options.fileName);
    }
    std::vector<Diagnostic> told;
    const Result<QString> text = decodeText(bytes, options.fileName, told);
    if (!text) {
        return std::unexpected(text.error());
    }
    if (diagnostics) {
        diagnostics->insert(diagnostics->end(), told.begin(), told.end());
    }
    const QStringList paragraphs = paragraphsOf(*text);
    if (paragraphs.isEmpty()) {
        return failure(Error::Kind::BadInput,
                       sentence("%1 holds no words. Nothing was added.").arg(quotedName(options.fileName)));
    }
    DocumentDraft draft;
    bool dated = false;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        Passage passage;
        passage.ordinal = int(i);
        passage.text = paragraphs[i];
        if (!dated && i < datelineWithin && readDateline(passage.text).date.isValid()) {
            passage.kind = PassageKind::Dateline;
            dated = true;
        } else if (i == 0 && paragraphs.size() > 1 && looksLikeHeading(passage.text)) {
            passage.kind = PassageKind::Head;
        }
        draft.passages.push_back({std::move(passage), -1});
    }
    describe(draft, options);
    return draft;
}

Result<DocumentDraft> readPlainText(QIODevice &device, const PlainTextOptions &options,
                                    std::vector<Diagnostic> *diagnostics)
{
    const QByteArray bytes = device.read(largestText + 1);
    return readPlainText(bytes, options, diagnostics);
}

Result<DocumentDraft> readPlainText(const QString &path, PlainTextOptions options,
                                    std::vector<Diagnostic> *diagnostics)
{
    options.fileName = QFileInfo(path).fileName();
    const auto file = openForReading(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    if ((*file)->size() > largestText) {
        return tooLarge(options.fileName);
    }
    return readPlainText(**file, options, diagnostics);
}

} // namespace Chancery::Import
