// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workcommand.h"

#include "library.h"

namespace Chancery
{

WorkCommand::WorkCommand(Library &library, WorkChange change)
    : QUndoCommand(change.name)
    , m_library(library)
    , m_change(std::move(change))
{
}

void WorkCommand::undo()
{
    run(m_change.inverted());
}

void WorkCommand::redo()
{
    if (m_alreadyDone) {
        m_alreadyDone = false;
        return;
    }
    run(m_change);
}

void WorkCommand::run(const WorkChange &change)
{
    if (const auto done = m_library.write(change); !done) {
        // QUndoStack drops an obsolete command: what cannot be done is not offered again.
        setObsolete(true);
        Q_EMIT m_library.undoRefused(done.error().message);
    }
}

} // namespace Chancery
