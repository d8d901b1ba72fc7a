// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentfacts.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

bool isBody(PassageKind kind)
{
    return kind != PassageKind::Head && kind != PassageKind::Summary && !isNote(kind);
}

} // namespace

DocumentKind kindFromTitle(const QString &title)
{
    static const QRegularExpression words(
        u"^(?<treaty>(?-i:[A-Z][\\w.]*[ -]){0,3}(?:Treaty|Convention|Protocol|Charter)\\b)"
        "|\\b(?:(?<telegram>Telegram|Airgram)|(?<talk>Memorand(?:um|a) of (?:a )?(?:Telephone )?Conversation)"
        "|(?<note>Editorial Note)|(?<memo>Memorandum)|(?<letter>Letter))\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = words.match(title);
    constexpr std::array kinds{
        std::pair{"treaty"_L1, DocumentKind::Treaty},     std::pair{"telegram"_L1, DocumentKind::Telegram},
        std::pair{"talk"_L1, DocumentKind::Conversation}, std::pair{"note"_L1, DocumentKind::EditorialNote},
        std::pair{"memo"_L1, DocumentKind::Memorandum},   std::pair{"letter"_L1, DocumentKind::Letter},
    };
    for (const auto &[group, kind] : kinds) {
        if (!match.captured(group).isEmpty()) {
            return kind;
        }
    }
    return DocumentKind::Document;
}

QString classificationIn(const QString &sourceNote)
{
    static const QRegularExpression marking(
        u"(?:^|[.:;]\\s+)(No classification marking|Top Secret|Secret|Confidential|Limited Official Use(?: "
        u"Only)?"
        "|Official Use Only|Unclassified|Restricted|Eyes Only|Personal and Confidential|Personal)(?=\\s*[.;,])"_s);
    return marking.match(sourceNote).captured(1);
}

int numberPrefix(const QString &head, const QString &n)
{
    static const QRegularExpression printed(u"^(?:\\[(\\d+[A-Za-z]?)\\]\\.?|(\\d+[A-Za-z]?)\\.)\\s"_s);
    const QRegularExpressionMatch match = printed.match(head);
    QString number = n;
    number.remove(u'[').remove(u']');
    const bool same = match.hasMatch() && QString(match.captured(1) + match.captured(2)) == number;
    return same ? int(match.capturedLength()) : 0;
}

void hashPassages(DocumentDraft &draft)
{
    QCryptographicHash body(QCryptographicHash::Blake2b_256);
    QCryptographicHash whole(QCryptographicHash::Blake2b_256);
    int ordinal = 0;
    for (const PassageDraft &each : draft.passages) {
        QCryptographicHash &hash = isBody(each.passage.kind) ? body : whole;
        const auto kind = nameOf(each.passage.kind);
        hash.addData({kind.data(), kind.size()});
        if (&hash == &whole) {
            hash.addData(QByteArray::number(ordinal));
        }
        hash.addData(" ");
        hash.addData(each.passage.text.toUtf8());
        hash.addData("\n");
        ++ordinal;
    }
    const QByteArray ofBody = body.result().toHex();
    whole.addData(ofBody);
    draft.document.bodyHash = QString::fromLatin1(ofBody);
    draft.document.wholeHash = QString::fromLatin1(whole.result().toHex());
}

} // namespace Chancery::Import
