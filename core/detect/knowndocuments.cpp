// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knowndocuments.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Chancery::Detect
{

namespace
{

bool hasWord(const QString &text, const QString &word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0 || word.isEmpty()) {
        return false;
    }
    const qsizetype end = at + word.size();
    return (at == 0 || !text[at - 1].isLetterOrNumber())
        && (end >= text.size() || !text[end].isLetterOrNumber());
}

bool titleSays(const QString &title, const char *pattern)
{
    return QRegularExpression(QLatin1StringView(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(title)
        .hasMatch();
}

bool isSuch(const KnownDocument &document, Paper paper)
{
    switch (paper) {
    case Paper::Letter:
    case Paper::Exchange:
        return document.kind == DocumentKind::Letter
            || titleSays(document.title, "\\b(?:letter|message|note|aide-m[eé]moire)\\b");
    case Paper::PressConference:
        return titleSays(document.title, "\\b(?:press|news) conference\\b");
    case Paper::Declaration:
        return titleSays(document.title, "\\bdeclaration\\b");
    case Paper::Protocol:
        return titleSays(document.title, "\\bprotocol\\b");
    case Paper::Treaty:
        return document.kind == DocumentKind::Treaty
            || titleSays(document.title, "\\b(?:pact|treaty|charter|convention|covenant)\\b");
    case Paper::Numbered:
    case Paper::ElsewhereInText:
    case Paper::Other:
        break;
    }
    return false;
}

/// Whether \a family wrote it: named as the sender, or before "to" in the title.
bool isFrom(const KnownDocument &document, const QString &family)
{
    return hasWord(document.sender, family)
        || hasWord(document.title.section(QRegularExpression(QStringLiteral("\\bto\\b")), 0, 0), family);
}

bool overlap(const HistoricalDate &one, const HistoricalDate &other)
{
    return one.isValid() && other.isValid() && one.earliest <= other.latest && other.earliest <= one.latest;
}

} // namespace

KnownDocuments::KnownDocuments(std::vector<KnownDocument> catalogue)
    : m_catalogue(std::move(catalogue))
{
}

std::vector<const KnownDocument *> KnownDocuments::find(const CatalogueQuestion &question) const
{
    std::vector<const KnownDocument *> found;
    QSet<QString> described;
    for (const KnownDocument &document : m_catalogue) {
        const bool fits = isSuch(document, question.paper)
            && (question.family.isEmpty() || isFrom(document, question.family))
            && (!question.date.isValid() || overlap(document.date, question.date))
            && (question.party.isEmpty() || std::ranges::any_of(question.party, [&](const QString &name) {
                              return hasWord(document.title, name);
                          }));
        if (fits) {
            found.push_back(&document);
            described.unite(QSet<QString>(document.describes.begin(), document.describes.end()));
        }
    }
    std::erase_if(
        found, [&](const KnownDocument *document) { return described.contains(document->key.toString()); });
    std::ranges::stable_sort(found, {},
                             [](const KnownDocument *document) { return document->date.earliest; });
    return found;
}

const KnownDocument *KnownDocuments::treaty(const Treaty &treaty) const
{
    const auto matches = [&](const KnownDocument &document) {
        if (!isSuch(document, Paper::Treaty)) {
            return false;
        }
        // A letter about a treaty names it too: the treaty's own title begins with the name.
        return document.key.xmlId == treaty.key || document.title.startsWith(treaty.title)
            || std::ranges::any_of(treaty.names,
                                   [&](const QString &name) { return document.title.startsWith(name); });
    };
    const auto found = std::ranges::find_if(m_catalogue, matches);
    return found == m_catalogue.end() ? nullptr : &*found;
}

QString KnownDocuments::article(const KnownDocument &treaty, const QString &number)
{
    const QRegularExpression passage(
        QStringLiteral("(?:art|article)[-_.]?%1$").arg(QRegularExpression::escape(number)));
    for (const QString &id : treaty.passages) {
        if (passage.match(id).hasMatch()) {
            return treaty.key.volume + u'#' + id;
        }
    }
    return treaty.key.toString();
}

std::vector<const KnownDocument *> KnownDocuments::telegram(const QString &number,
                                                            const HistoricalDate &date) const
{
    std::vector<const KnownDocument *> found;
    for (const KnownDocument &document : m_catalogue) {
        if (document.number == number && document.kind == DocumentKind::Telegram) {
            found.push_back(&document);
        }
    }
    // Numbers of a series begin anew: the telegram nearest in time is meant.
    std::ranges::stable_sort(found, {}, [&](const KnownDocument *document) {
        return date.isValid() && document->date.isValid()
            ? std::abs(document->date.earliest.secsTo(date.earliest))
            : qint64(0);
    });
    return found;
}

const KnownDocument *KnownDocuments::document(const DocumentKey &key) const
{
    const auto found = std::ranges::find(m_catalogue, key, &KnownDocument::key);
    return found == m_catalogue.end() ? nullptr : &*found;
}

} // namespace Chancery::Detect
