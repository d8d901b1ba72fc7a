// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QUndoCommand>

namespace Chancery
{

class Library;

/// One act of the reader's on the undo stack. Holds values and ids, so that it outlives every window and
/// view; redo() is one transaction of the store.
class WorkCommand : public QUndoCommand
{
public:
    /// \a change has already been done: the first redo(), which QUndoStack::push() calls, does nothing.
    WorkCommand(Library &library, WorkChange change);

    void undo() override;
    void redo() override;

private:
    void run(const WorkChange &change);

    Library &m_library;
    WorkChange m_change;
    bool m_alreadyDone = true;
};

} // namespace Chancery
