// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passagelabel.h"

#include <QCoreApplication>

namespace Chancery::App
{

namespace
{

struct PassageWords {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::PassageLabel)
};

} // namespace

QString passageLabel(const DocumentRecord &record, int ordinal)
{
    const Passage *passage = record.passageAt(ordinal);
    if (!passage) {
        return {};
    }
    if (!isNote(passage->kind)) {
        return passageLabel(ordinal);
    }
    return passage->label.isEmpty() ? PassageWords::tr("Source note")
                                    : PassageWords::tr("Note %1").arg(passage->label);
}

QString passageLabel(int ordinal)
{
    return PassageWords::tr("¶ %1").arg(ordinal);
}

} // namespace Chancery::App
