// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation.h"

#include "datetext.h"
#include "escape.h"
#include "identity.h"
#include "words.h"

#include <QRegularExpression>

namespace Chancery::Export
{

namespace
{

constexpr int firstYearWithNumbers = 1955;

/// The year a volume's subseries opens with; 0 where neither the subseries nor the id says.
int firstYear(const Volume &volume)
{
    static const QRegularExpression year(QStringLiteral("\\d{4}"));
    for (const QString &text : {volume.subSeries, volume.id}) {
        if (const auto match = year.match(text); match.hasMatch()) {
            return match.captured().toInt();
        }
    }
    return 0;
}

QString withoutBrackets(QString text)
{
    return text.remove(u'[').remove(u']').trimmed();
}

/// "A", "A and B", "A, B, and C".
QString enumerated(const QStringList &names)
{
    if (names.size() < 2) {
        return names.join(QString());
    }
    const QString last = QStringLiteral("and ") + names.last();
    if (names.size() == 2) {
        return names.first() + u' ' + last;
    }
    return QStringList(names.first(names.size() - 1)).join(QStringLiteral(", ")) + QStringLiteral(", ")
        + last;
}

QString inverted(const QString &name)
{
    const NameParts parts = nameParts(name);
    QString text = parts.family;
    if (!parts.given.isEmpty()) {
        text += QStringLiteral(", ") + parts.given;
    }
    if (!parts.suffix.isEmpty()) {
        text += QStringLiteral(", ") + parts.suffix;
    }
    return text;
}

QString imprint(const Volume &volume)
{
    QString text = publisherPlace(volume);
    const QString publisher = publisherName(volume);
    if (!publisher.isEmpty()) {
        text += (text.isEmpty() ? QString() : QStringLiteral(": ")) + publisher;
    }
    if (!volume.published.isEmpty()) {
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + volume.published;
    }
    return text;
}

/// A full stop, unless one stands there already ("Sanford, Jr.").
QString stopped(const QString &text)
{
    return text.endsWith(u'.') ? text : QString(text + u'.');
}

using Runs = std::vector<CitationRun>;

Runs noteRuns(const Volume &volume, const Document &document)
{
    QString rest;
    if (!volume.editors.isEmpty()) {
        rest += (volume.editors.size() == 1 ? QStringLiteral(", ed. ") : QStringLiteral(", eds. "))
            + enumerated(volume.editors);
    }
    if (const QString printed = imprint(volume); !printed.isEmpty()) {
        rest += QStringLiteral(" (") + printed + u')';
    }
    if (const QString locator = locatorText(volume, document); !locator.isEmpty()) {
        rest += QStringLiteral(", ") + locator;
    }
    return {{workTitle(volume), CitationRun::Kind::WorkTitle}, {rest, CitationRun::Kind::Words}};
}

Runs bibliographyRuns(const Volume &volume, const Document &document)
{
    Runs runs;
    if (!volume.editors.isEmpty()) {
        QStringList names = volume.editors;
        names.first() = inverted(names.first());
        // Chicago sets a comma before "and" even between two, because the first name is inverted.
        QString text =
            names.size() == 2 ? QString(names[0] + QStringLiteral(", and ") + names[1]) : enumerated(names);
        text += names.size() == 1 ? QStringLiteral(", ed. ") : QStringLiteral(", eds. ");
        runs.push_back({text, CitationRun::Kind::Words});
    }
    runs.push_back({workTitle(volume), CitationRun::Kind::WorkTitle});
    QString rest;
    for (const QString &part : {imprint(volume), locatorText(volume, document)}) {
        if (!part.isEmpty()) {
            rest += QStringLiteral(". ") + part;
        }
    }
    runs.push_back({rest, CitationRun::Kind::Words});
    return runs;
}

Runs shortRuns(const Volume &volume, const Document &document)
{
    // The years of the oldest volumes stand only in their id; their "subseries" is a title.
    const int year = firstYear(volume);
    const bool yearsKnown = !volume.subSeries.isEmpty() && volume.subSeries.front().isDigit();
    QString rest = QStringLiteral(", ") + (yearsKnown ? volume.subSeries : QString::number(year));
    if (!volume.number.isEmpty()) {
        rest += QStringLiteral(", vol. ") + volume.number;
    }
    const QString locator = locatorText(volume, document);
    if (!locator.isEmpty()) {
        rest += QStringLiteral(", ") + locator;
    }
    return {{QStringLiteral("FRUS"), CitationRun::Kind::WorkTitle}, {rest, CitationRun::Kind::Words}};
}

/// Cards and own texts: their title, their date, and the plain statement of what they are.
Runs unpublishedRuns(const Volume &volume, const Document &document)
{
    QString text =
        u'“' + (document.title.isEmpty() ? document.key.toString() : document.title) + QStringLiteral(",”");
    if (document.date.isValid()) {
        text += u' ' + dateWords(document.date) + u',';
    }
    const QString collection = volume.title.isEmpty() ? document.key.volume : volume.title;
    if (document.kind == DocumentKind::CatalogueCard) {
        text += u' ' + Words::tr("catalogue card in %1 (a digest, not the document)").arg(collection);
    } else {
        text += QStringLiteral(" in ") + collection;
    }
    return {{text, CitationRun::Kind::Words}};
}

} // namespace

bool isPublished(const Volume &volume, const Document &document)
{
    return isPublishedVolume(document.key.volume) && volume.origin != VolumeOrigin::Own
        && document.kind != DocumentKind::CatalogueCard && document.kind != DocumentKind::OwnText;
}

bool isCitedByNumber(const Volume &volume)
{
    return firstYear(volume) >= firstYearWithNumbers;
}

QString locatorText(const Volume &volume, const Document &document)
{
    if (isCitedByNumber(volume)) {
        const QString number = withoutBrackets(document.number);
        return number.isEmpty() ? QString() : QString(QStringLiteral("Document ") + number);
    }
    const QString first = withoutBrackets(document.firstPage);
    const QString last = withoutBrackets(document.lastPage);
    return last.isEmpty() || last == first ? first : QString(first + u'–' + last);
}

QString workTitle(const Volume &volume)
{
    // The order on the title page changed over the years (title before or after the number): only it knows.
    if (!volume.completeTitle.isEmpty()) {
        return volume.completeTitle.simplified();
    }
    const QString number =
        volume.number.isEmpty() ? QString() : QString(QStringLiteral("Volume ") + volume.number);
    QStringList parts{volume.series, volume.subSeries};
    parts << (isCitedByNumber(volume) ? QStringList{number, volume.title}
                                      : QStringList{volume.title, number});
    parts.removeAll(QString());
    return parts.isEmpty() ? volume.id : parts.join(QStringLiteral(", "));
}

QString publisherName(const Volume &volume)
{
    static const QRegularExpression country(
        QStringLiteral("^(?:United States|U\\.\\s?S\\.)\\s+(?=Government )"));
    return QString(volume.publisher).remove(country);
}

QString publisherPlace(const Volume &volume)
{
    static const QRegularExpression district(QStringLiteral(",\\s*D\\.?\\s?C\\.?$"));
    return QString(volume.place).remove(district);
}

NameParts nameParts(const QString &name)
{
    static const QRegularExpression suffix(QStringLiteral(",?\\s+(Jr\\.?|Sr\\.?|II|III|IV)$"));
    NameParts parts;
    QString rest = name.simplified();
    if (const auto match = suffix.match(rest); match.hasMatch()) {
        parts.suffix = match.captured(1);
        rest.truncate(match.capturedStart());
    }
    const qsizetype space = rest.lastIndexOf(u' ');
    parts.family = rest.sliced(space + 1);
    parts.given = rest.first(std::max<qsizetype>(0, space));
    return parts;
}

std::vector<CitationRun> citationRuns(const Volume &volume, const Document &document, CitationStyle style,
                                      CitationUrl url)
{
    const bool published = isPublished(volume, document);
    Runs runs = !published                            ? unpublishedRuns(volume, document)
        : style == CitationStyle::ChicagoNote         ? noteRuns(volume, document)
        : style == CitationStyle::ChicagoBibliography ? bibliographyRuns(volume, document)
                                                      : shortRuns(volume, document);
    QString address;
    if (url == CitationUrl::Append) {
        address = published ? documentUrl(document.key) : documentUri(document.key);
    }
    if (address.isEmpty()) {
        runs.back().text = stopped(runs.back().text);
        return runs;
    }
    const bool ownSentence = style == CitationStyle::ChicagoBibliography && published;
    runs.back().text = ownSentence ? QString(stopped(runs.back().text) + u' ')
                                   : QString(runs.back().text + QStringLiteral(", "));
    runs.push_back({address, CitationRun::Kind::Address});
    runs.push_back({QStringLiteral("."), CitationRun::Kind::Words});
    return runs;
}

QString citationText(const std::vector<CitationRun> &runs)
{
    QString text;
    for (const CitationRun &run : runs) {
        text += run.text;
    }
    return text;
}

QString citationText(const Volume &volume, const Document &document, CitationStyle style, CitationUrl url)
{
    return citationText(citationRuns(volume, document, style, url));
}

QString citationHtml(const std::vector<CitationRun> &runs)
{
    QString html;
    for (const CitationRun &run : runs) {
        const QString text = escapedHtml(run.text);
        switch (run.kind) {
        case CitationRun::Kind::Words:
            html += text;
            break;
        case CitationRun::Kind::WorkTitle:
            html += QStringLiteral("<cite>") + text + QStringLiteral("</cite>");
            break;
        case CitationRun::Kind::Address:
            html +=
                QStringLiteral("<a href=\"") + text + QStringLiteral("\">") + text + QStringLiteral("</a>");
            break;
        }
    }
    return html;
}

QString citationMarkdown(const std::vector<CitationRun> &runs)
{
    QString markdown;
    for (const CitationRun &run : runs) {
        switch (run.kind) {
        case CitationRun::Kind::Words:
            markdown += escapedMarkdown(run.text);
            break;
        case CitationRun::Kind::WorkTitle:
            markdown += u'*' + escapedMarkdown(run.text) + u'*';
            break;
        case CitationRun::Kind::Address:
            markdown += u'<' + run.text + u'>';
            break;
        }
    }
    return markdown;
}

} // namespace Chancery::Export
