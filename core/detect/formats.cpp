// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats.h"

#include "rules.h"

#include <QColor>
#include <QHash>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace Chancery::Detect
{

namespace
{

struct Look {
    QHash<int, MentionStyle> styles; ///< by kind
    QRgb paper = 0;
    QRgb ink = 0;
};

Look read(Appearance appearance)
{
    KSyntaxHighlighting::Repository repository;
    repository.addCustomSearchPath(QStringLiteral(":/chancery"));
    const auto theme = repository.theme(themeName(appearance));
    const auto definition = repository.definitionForName(QStringLiteral("Diplomatic Prose"));
    Look look;
    look.paper = theme.editorColor(KSyntaxHighlighting::Theme::BackgroundColor);
    look.ink = theme.textColor(KSyntaxHighlighting::Theme::Normal);
    for (const KSyntaxHighlighting::Format &format : definition.formats()) {
        if (const auto kind = kindOfFormat(format.name())) {
            look.styles.insert(int(*kind),
                               {format.textColor(theme).rgb(), format.isBold(theme), format.isItalic(theme),
                                format.isUnderline(theme)});
        }
    }
    return look;
}

const Look &lookOf(Appearance appearance)
{
    static const Look light = read(Appearance::Light);
    static const Look dark = read(Appearance::Dark);
    return appearance == Appearance::Light ? light : dark;
}

} // namespace

MentionStyle mentionStyle(MentionKind kind, Appearance appearance)
{
    return lookOf(appearance).styles.value(int(kind));
}

QRgb paperColour(Appearance appearance)
{
    return lookOf(appearance).paper;
}

QRgb inkColour(Appearance appearance)
{
    return lookOf(appearance).ink;
}

QString themeName(Appearance appearance)
{
    return appearance == Appearance::Light ? QStringLiteral("Chancery Light")
                                           : QStringLiteral("Chancery Dark");
}

} // namespace Chancery::Detect
