// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paletteindex.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Chancery::App
{

namespace
{

constexpr int LabelLength = 120; ///< characters of a quotation in the list
// What has a name goes before words quoted from a text, unless those hold the search better by a class (a
// whole word against an inside): more than all that FuzzyQuery adds and takes off for where and how long.
constexpr double ActionBonus = 20;
constexpr double PersonBonus = 19;
constexpr double DocumentBonus = 18;

struct PaletteWords {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::PaletteIndex)
};

QString shortened(const QString &text)
{
    return text.size() <= LabelLength ? text : QString(text.first(LabelLength).trimmed() + u'…');
}

double bonusOf(const PaletteEntry &entry)
{
    if (std::holds_alternative<int>(entry.target)) {
        return ActionBonus;
    }
    return std::holds_alternative<PalettePerson>(entry.target) ? PersonBonus
        : std::holds_alternative<Location>(entry.target)       ? DocumentBonus
                                                               : 0;
}

struct Hit {
    double score = 0;
    const PaletteEntry *entry = nullptr;
    const DocumentEntry *document = nullptr;
};

} // namespace

PaletteEntry paletteEntry(const Person &person)
{
    QString names = person.name;
    for (const NameForm &form : person.nameForms) {
        names += u' ' + form.text;
    }
    return {QString(u"person:" % person.volume % u'#' % person.xmlId),
            person.name,
            person.description,
            PaletteWords::tr("Person"),
            folded(names),
            PalettePerson{person.id, person.familyName()},
            false,
            false};
}

PaletteEntry paletteEntry(const DocumentEntry &document)
{
    const QString detail =
        document.date.isEmpty() ? document.volume : QString(document.date % u" · " % document.volume);
    return {QString(u"document:" % document.key.toString()),
            document.title,
            detail,
            kindLabel(document.kind),
            document.words,
            Location{document.key, -1, {}},
            false,
            document.kind == DocumentKind::CatalogueCard};
}

PaletteEntry paletteEntry(const Annotation &annotation)
{
    const QString words = annotation.quotation();
    const QString body = annotation.body.simplified();
    const QString trailing =
        annotation.layer == Layer::Reader ? PaletteWords::tr("Your mark") : PaletteWords::tr("Editor’s mark");
    return {QString(u"annotation:" % annotation.uuid.toString(QUuid::WithoutBraces)),
            QString(u'“' % shortened(words) % u'”'),
            shortened(body),
            trailing,
            folded(QString(words % u' ' % body)),
            annotation.uuid,
            false,
            false};
}

std::vector<PaletteEntry> ranked(const FuzzyQuery &query, const std::vector<PaletteEntry> &entries,
                                 const std::vector<DocumentEntry> &documents, size_t limit)
{
    std::vector<Hit> hits;
    for (const PaletteEntry &entry : entries) {
        if (const double score = query.score(entry.words); score > 0) {
            hits.push_back({score + bonusOf(entry), &entry, nullptr});
        }
    }
    for (const DocumentEntry &document : documents) {
        if (const double score = query.score(document.words); score > 0) {
            hits.push_back({score + DocumentBonus, nullptr, &document});
        }
    }
    std::ranges::stable_sort(hits, std::ranges::greater(), &Hit::score);
    std::vector<PaletteEntry> best;
    for (const Hit &hit : hits) {
        if (best.size() == limit) {
            break;
        }
        best.push_back(hit.entry ? *hit.entry : paletteEntry(*hit.document));
    }
    return best;
}

Location typedPlace(const QString &text, const DocumentRecord *record)
{
    static const QRegularExpression paragraph(
        QStringLiteral("^(?:¶|p|par|para|paragraph)\\.?\\s*(\\d{1,6})$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression note(QStringLiteral("^(?:note|n|fn)\\.?\\s*(\\w{1,6})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString typed = text.trimmed();
    if (const Location location = Location::fromString(typed); location.isValid()) {
        return location;
    }
    if (!record) {
        return {};
    }
    if (const auto match = paragraph.match(typed); match.hasMatch()) {
        const int ordinal = match.captured(1).toInt();
        return record->passageAt(ordinal) ? Location{record->document.key, ordinal, {}} : Location();
    }
    if (const auto match = note.match(typed); match.hasMatch()) {
        const auto found = std::ranges::find_if(record->passages, [&](const Passage &passage) {
            return isNote(passage.kind) && passage.label == match.captured(1);
        });
        return found == record->passages.end() ? Location()
                                               : Location{record->document.key, found->ordinal, {}};
    }
    return {};
}

} // namespace Chancery::App
