// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paperfit.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace Chancery::Store
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Store::PaperFit)
};

enum class Same { Unknown, Yes, No };

Same compare(const QString &one, const QString &other)
{
    return one.isEmpty() || other.isEmpty()            ? Same::Unknown
        : one.compare(other, Qt::CaseInsensitive) == 0 ? Same::Yes
                                                       : Same::No;
}

/// A family name against a sender as printed: "Khrushchev", "Chairmen Khrushchev and Brezhnev".
Same comparePerson(const QString &family, const QString &printed)
{
    if (family.isEmpty() || printed.isEmpty()) {
        return Same::Unknown;
    }
    const auto isLetter = [](QChar character) { return character.isLetter(); };
    for (qsizetype at = printed.indexOf(family); at >= 0; at = printed.indexOf(family, at + 1)) {
        const qsizetype end = at + family.size();
        if ((at == 0 || !isLetter(printed[at - 1])) && (end == printed.size() || !isLetter(printed[end]))) {
            return Same::Yes;
        }
    }
    return Same::No;
}

/// Whether papers of these names can be one and the same.
bool sameForm(const QString &sought, const QString &known)
{
    return sought == known || (sought == u"letter" && known == u"message")
        || (sought == u"message" && known == u"letter");
}

struct Evidence {
    Same day = Same::Unknown;
    Same post = Same::Unknown;
    Same way = Same::Unknown;
    Same sender = Same::Unknown;
    Same recipient = Same::Unknown;

    [[nodiscard]] bool contradicts() const
    {
        return post == Same::No || way == Same::No || sender == Same::No || recipient == Same::No;
    }
    [[nodiscard]] bool bothPersons() const
    {
        return sender == Same::Yes && recipient == Same::Yes;
    }
    [[nodiscard]] bool somePerson() const
    {
        return sender == Same::Yes || recipient == Same::Yes;
    }
};

Evidence evidenceFor(const PaperSign &sought, const PaperSign &known)
{
    Evidence evidence;
    evidence.day = compare(sought.day, known.day);
    evidence.post = compare(sought.post, known.post);
    const bool bothWays =
        sought.direction != PaperDirection::Unknown && known.direction != PaperDirection::Unknown;
    evidence.way = !bothWays ? Same::Unknown : sought.direction == known.direction ? Same::Yes : Same::No;
    evidence.sender = comparePerson(sought.sender, known.sender);
    evidence.recipient = comparePerson(sought.recipient, known.recipient);
    return evidence;
}

/// 0 where it does not fit.
double confidenceOf(const PaperSign &sought, const KnownPaper &paper, const Evidence &evidence)
{
    if (!sameForm(sought.form, paper.sign.form) || evidence.contradicts()) {
        return 0;
    }
    const bool sameDay = evidence.day == Same::Yes;
    const bool samePost = evidence.post == Same::Yes;
    if (sought.number.isEmpty()) {
        const bool noneNamed = sought.recipient.isEmpty();
        return !sameDay                                 ? 0
            : evidence.bothPersons()                    ? 0.9
            : noneNamed && evidence.sender == Same::Yes ? 0.7
                                                        : 0;
    }
    if (sought.day.isEmpty() && sought.post.isEmpty()) {
        return 1; // the papers of a series have numbers of their own
    }
    if (!sameDay) {
        return samePost && evidence.way == Same::Yes ? 0.8 : 0;
    }
    if ((samePost && evidence.way == Same::Yes) || evidence.bothPersons()) {
        return 1;
    }
    return samePost || evidence.somePerson() ? 0.95 : 0.85;
}

QString readable(const QString &day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString reasonFor(const PaperSign &sought, const Evidence &evidence)
{
    QStringList same;
    if (!sought.number.isEmpty()) {
        same << Words::tr("number");
    }
    if (evidence.day == Same::Yes) {
        same << Words::tr("day");
    }
    if (evidence.post == Same::Yes) {
        same << (evidence.way == Same::Yes ? Words::tr("post and way") : Words::tr("post"));
    }
    if (evidence.sender == Same::Yes) {
        same << Words::tr("sender");
    }
    if (evidence.recipient == Same::Yes) {
        same << Words::tr("recipient");
    }
    QString what = sought.number.isEmpty() || sought.number.startsWith(sought.form)
        ? sought.form
        : Words::tr("%1 %2").arg(sought.form, sought.number);
    if (!sought.number.isEmpty() && sought.number.startsWith(sought.form)) {
        what = sought.number;
    }
    if (!sought.day.isEmpty()) {
        return Words::tr("The document has the same %1: %2 of %3.")
            .arg(same.join(QStringLiteral(", ")), what, readable(sought.day));
    }
    if (sought.post.isEmpty()) {
        return Words::tr("The document is headed as %1.").arg(what);
    }
    return Words::tr("The document has the same %1, and is the last of them before: %2.")
        .arg(same.join(QStringLiteral(", ")), what);
}

} // namespace

PaperFit bestFit(const PaperSign &sought, DocumentId from, const std::vector<KnownPaper> &candidates)
{
    PaperFit fit;
    QString day;
    for (const KnownPaper &paper : candidates) {
        const Evidence evidence = evidenceFor(sought, paper.sign);
        const double confidence = paper.document == from ? 0 : confidenceOf(sought, paper, evidence);
        if (confidence <= 0 || confidence < fit.confidence) {
            continue;
        }
        // Of papers without a day of their own the nearest is meant; they come in that order.
        const bool later = confidence == fit.confidence && sought.day.isEmpty() && paper.sign.day != day;
        if (later) {
            continue;
        }
        if (confidence > fit.confidence) {
            fit = {{}, confidence, false, reasonFor(sought, evidence)};
            day = paper.sign.day;
        }
        fit.papers.push_back(paper);
    }
    QSet<QString> volumes;
    for (const KnownPaper &paper : fit.papers) {
        volumes.insert(paper.key.volume);
    }
    fit.isAmbiguous = qsizetype(fit.papers.size()) > volumes.size();
    if (fit.isAmbiguous) {
        fit.confidence = std::min(fit.confidence, 0.5);
        fit.reason = Words::tr("%1 More than one does.").arg(fit.reason);
    }
    return fit;
}

} // namespace Chancery::Store
