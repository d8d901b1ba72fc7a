// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bibliography.h"

#include "datetext.h"
#include "identity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace Chancery::Export
{

namespace
{

QString titleOfDocument(const Document &document)
{
    return document.title.isEmpty() ? document.key.toString() : document.title.simplified();
}

/// The title page's title, without what has fields of its own where the parts are known.
QString containerTitle(const Volume &volume)
{
    return volume.title.isEmpty() ? workTitle(volume) : volume.title.simplified();
}

QString risName(const QString &name)
{
    const NameParts parts = nameParts(name);
    QStringList ordered{parts.family, parts.given, parts.suffix};
    ordered.removeAll(QString());
    return ordered.join(QStringLiteral(", "));
}

QString addressOf(const DocumentRecord &record)
{
    return isPublished(record.volume, record.document) ? documentUrl(record.document.key)
                                                       : documentUri(record.document.key);
}

class RisRecord
{
public:
    void add(QLatin1StringView tag, const QString &value)
    {
        if (const QString line = value.simplified(); !line.isEmpty()) {
            m_text += tag + QStringLiteral("  - ") + line + QStringLiteral("\r\n");
        }
    }
    QString end()
    {
        return m_text + QStringLiteral("ER  - \r\n\r\n");
    }

private:
    QString m_text;
};

QString risRecord(const DocumentRecord &record)
{
    const Volume &volume = record.volume;
    const bool published = isPublished(volume, record.document);
    RisRecord ris;
    ris.add(QLatin1StringView("TY"), published ? QStringLiteral("CHAP") : QStringLiteral("GEN"));
    ris.add(QLatin1StringView("ID"), record.document.key.toString());
    ris.add(QLatin1StringView("TI"), titleOfDocument(record.document));
    ris.add(QLatin1StringView("T2"), published ? workTitle(volume) : containerTitle(volume));
    for (const QString &editor : volume.editors) {
        ris.add(QLatin1StringView("A3"), risName(editor));
    }
    if (published) {
        ris.add(QLatin1StringView("T3"), volume.series);
        ris.add(QLatin1StringView("VL"), volume.number);
        ris.add(QLatin1StringView("PB"), publisherName(volume));
        ris.add(QLatin1StringView("CY"), publisherPlace(volume));
        ris.add(QLatin1StringView("PY"), volume.published);
        if (!isCitedByNumber(volume)) {
            ris.add(QLatin1StringView("SP"), record.document.firstPage);
            ris.add(QLatin1StringView("EP"), record.document.lastPage);
        }
    }
    ris.add(QLatin1StringView("UR"), addressOf(record));
    ris.add(QLatin1StringView("N1"),
            published ? locatorText(volume, record.document)
                      : citationText(volume, record.document, CitationStyle::ChicagoNote));
    if (record.document.date.isValid()) {
        // DA would override the year of publication in reference managers; the document's own day is a note.
        ris.add(QLatin1StringView("N1"), QStringLiteral("Dated ") + dateData(record.document.date));
    }
    return ris.end();
}

QString bibtexValue(const QString &value)
{
    QString escaped;
    for (const QChar c : value.simplified()) {
        switch (c.unicode()) {
        case u'{':
            escaped += u'(';
            break;
        case u'}':
            escaped += u')';
            break;
        case u'\\':
            escaped += QStringLiteral("\\textbackslash{}");
            break;
        case u'~':
            escaped += QStringLiteral("\\textasciitilde{}");
            break;
        case u'^':
            escaped += QStringLiteral("\\textasciicircum{}");
            break;
        case u'%':
        case u'&':
        case u'$':
        case u'#':
        case u'_':
            escaped += u'\\';
            escaped += c;
            break;
        case u'–':
            escaped += QStringLiteral("--");
            break;
        case u'—':
            escaped += QStringLiteral("---");
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

QString bibtexName(const QString &name)
{
    const NameParts parts = nameParts(name);
    // "Jr." needs BibTeX's three-part form; without one the plain order reads best.
    return bibtexValue(parts.suffix.isEmpty() ? name
                                              : QString(parts.family + QStringLiteral(", ") + parts.suffix
                                                        + QStringLiteral(", ") + parts.given));
}

QString bibtexKey(const DocumentKey &key)
{
    static const QRegularExpression unfit(QStringLiteral("[^A-Za-z0-9:.+/_-]"));
    return QString(key.volume + u'_' + key.xmlId).replace(unfit, QStringLiteral("-"));
}

QString bibtexRecord(const DocumentRecord &record)
{
    const Volume &volume = record.volume;
    const bool published = isPublished(volume, record.document);
    QStringList editors;
    for (const QString &editor : volume.editors) {
        editors << bibtexName(editor);
    }
    QStringList fields;
    const auto field = [&](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty()) {
            fields << QString(QStringLiteral("  ") + name.toString().leftJustified(9) + QStringLiteral(" = {")
                              + value + u'}');
        }
    };
    const auto braced = [](const QString &value) {
        return value.isEmpty() ? QString() : QString(u'{' + bibtexValue(value) + u'}');
    };
    field(QLatin1StringView("title"), braced(titleOfDocument(record.document)));
    if (published) {
        field(QLatin1StringView("booktitle"), braced(workTitle(volume)));
        field(QLatin1StringView("editor"), editors.join(QStringLiteral(" and ")));
        field(QLatin1StringView("series"), braced(volume.series));
        field(QLatin1StringView("volume"), braced(volume.number));
        field(QLatin1StringView("publisher"), braced(publisherName(volume)));
        field(QLatin1StringView("address"), bibtexValue(publisherPlace(volume)));
        field(QLatin1StringView("year"), bibtexValue(volume.published));
    }
    const QString locator = locatorText(volume, record.document);
    const bool byPage = published && !isCitedByNumber(volume);
    field(QLatin1StringView("pages"), byPage ? bibtexValue(locator) : QString());
    field(QLatin1StringView("note"),
          bibtexValue(!published   ? citationText(volume, record.document, CitationStyle::ChicagoNote)
                          : byPage ? QString()
                                   : locator));
    field(QLatin1StringView("url"), addressOf(record));
    const QString type = published ? QStringLiteral("incollection") : QStringLiteral("misc");
    return u'@' + type + u'{' + bibtexKey(record.document.key) + QStringLiteral(",\n")
        + fields.join(QStringLiteral(",\n")) + QStringLiteral("\n}\n");
}

QJsonObject cslName(const QString &name)
{
    const NameParts parts = nameParts(name);
    QJsonObject object{{QStringLiteral("family"), parts.family}};
    if (!parts.given.isEmpty()) {
        object.insert(QStringLiteral("given"), parts.given);
    }
    if (!parts.suffix.isEmpty()) {
        object.insert(QStringLiteral("suffix"), parts.suffix);
    }
    return object;
}

QJsonArray cslParts(const QDate &date, DatePrecision precision)
{
    QJsonArray parts{date.year()};
    if (precision != DatePrecision::Year) {
        parts.append(date.month());
        if (precision != DatePrecision::Month) {
            parts.append(date.day());
        }
    }
    return parts;
}

/// CSL knows days and spans, but no limits: those are left out rather than passed off as dates.
QJsonObject cslDate(const HistoricalDate &date)
{
    const QDate first = date.earliest.date();
    const QDate last = date.latest.date();
    switch (date.precision) {
    case DatePrecision::After:
    case DatePrecision::Before:
    case DatePrecision::Between:
        return {};
    case DatePrecision::Month:
    case DatePrecision::Year:
        return {{QStringLiteral("date-parts"), QJsonArray{cslParts(first, date.precision)}}};
    default:
        break;
    }
    QJsonArray ends{cslParts(first, date.precision)};
    if (last != first) {
        ends.append(cslParts(last, date.precision));
    }
    return {{QStringLiteral("date-parts"), ends}};
}

QJsonObject cslYear(const QString &published)
{
    bool isYear = false;
    const int year = published.toInt(&isYear);
    return isYear ? QJsonObject{{QStringLiteral("date-parts"), QJsonArray{QJsonArray{year}}}}
                  : QJsonObject{{QStringLiteral("raw"), published}};
}

QJsonObject cslRecord(const DocumentRecord &record)
{
    const Volume &volume = record.volume;
    const Document &document = record.document;
    const bool published = isPublished(volume, document);
    QJsonObject object{
        {QStringLiteral("id"),
         published ? QString(QStringLiteral("/historicaldocuments/") + document.key.volume + u'/'
                             + document.key.xmlId)
                   : document.key.toString()},
        {QStringLiteral("type"), published ? QStringLiteral("chapter") : QStringLiteral("document")}};
    const auto add = [&](const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    };
    add(QStringLiteral("title"), titleOfDocument(document));
    add(QStringLiteral("container-title"), containerTitle(volume));
    add(QStringLiteral("URL"), addressOf(record));
    if (const QJsonObject date = document.date.isValid() ? cslDate(document.date) : QJsonObject();
        !date.isEmpty()) {
        object.insert(QStringLiteral("original-date"), date);
    }
    if (!published) {
        add(QStringLiteral("note"), citationText(volume, document, CitationStyle::ChicagoNote));
        return object;
    }
    add(QStringLiteral("collection-title"), volume.series);
    add(QStringLiteral("collection-number"), volume.subSeries);
    add(QStringLiteral("volume"), volume.number);
    add(QStringLiteral("page"), locatorText(volume, document));
    add(QStringLiteral("publisher"), publisherName(volume));
    add(QStringLiteral("publisher-place"), publisherPlace(volume));
    if (!volume.published.isEmpty()) {
        object.insert(QStringLiteral("issued"), cslYear(volume.published));
    }
    QJsonArray editors;
    for (const QString &editor : volume.editors) {
        editors.append(cslName(editor));
    }
    if (!editors.isEmpty()) {
        object.insert(QStringLiteral("editor"), editors);
    }
    return object;
}

} // namespace

QByteArray risOf(const std::vector<const DocumentRecord *> &documents)
{
    QString text;
    for (const DocumentRecord *record : documents) {
        text += risRecord(*record);
    }
    return text.toUtf8();
}

QByteArray bibtexOf(const std::vector<const DocumentRecord *> &documents)
{
    QStringList records;
    for (const DocumentRecord *record : documents) {
        records << bibtexRecord(*record);
    }
    return records.join(u'\n').toUtf8();
}

QByteArray cslJsonOf(const std::vector<const DocumentRecord *> &documents)
{
    QJsonArray records;
    for (const DocumentRecord *record : documents) {
        records.append(cslRecord(*record));
    }
    return QJsonDocument(records).toJson();
}

std::vector<const DocumentRecord *> documentsCited(const ExportRequest &request)
{
    QSet<DocumentKey> wanted;
    for (const Segment &segment : request.selection) {
        wanted.insert(segment.document);
    }
    for (const Annotation &annotation : request.annotations) {
        for (const Segment &segment : annotation.segments) {
            wanted.insert(segment.document);
        }
    }
    const bool all = request.scope == ExportScope::Documents || wanted.isEmpty();
    std::vector<const DocumentRecord *> cited;
    QSet<DocumentKey> seen;
    for (const DocumentRecord &record : request.documents) {
        if ((all || wanted.contains(record.document.key)) && !seen.contains(record.document.key)) {
            seen.insert(record.document.key);
            cited.push_back(&record);
        }
    }
    return cited;
}

} // namespace Chancery::Export
