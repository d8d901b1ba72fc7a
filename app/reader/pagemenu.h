// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagecontent.h"

class QMenu;

namespace Chancery::App
{

class PageView;

/// Fills the page's menu: what can be done with the selection, with what is under the pointer or the
/// cursor, and with the page. Every entry does what its key or its gesture does.
class PageMenu
{
public:
    static void fill(QMenu &menu, PageView &page, const PageTarget &target, const QUuid &annotation);

private:
    static void addSelection(QMenu &menu, PageView &page);
    static void addTarget(QMenu &menu, PageView &page, const PageTarget &target);
};

} // namespace Chancery::App
