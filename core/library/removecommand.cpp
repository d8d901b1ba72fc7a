// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "removecommand.h"

#include "library.h"

#include <QFuture>
#include <QUndoStack>

#include <utility>

namespace Chancery
{

RemoveCommand::RemoveCommand(Library &library, RemovedVolume volume)
    : QUndoCommand(Library::tr("Remove %1").arg(volume.volume.id))
    , m_library(library)
    , m_volume(std::move(volume))
{
}

void RemoveCommand::undo()
{
    // The command may be gone when the work is done: only the library is asked then.
    Library &library = m_library;
    library.putBack(m_volume).then(
        &library, [&library, stillRemoved = m_alreadyDone](const Result<VolumeWritten> &written) {
            if (!written) {
                Q_EMIT library.undoRefused(written.error().message);
                // There may be room on the disk in a moment. The step stands to be undone again, and what was undone
                // before it to be done again.
                *stillRemoved = true;
                QUndoStack &stack = *library.undoStack();
                const auto *next = stack.canRedo()
                    ? dynamic_cast<const RemoveCommand *>(stack.command(stack.index()))
                    : nullptr;
                if (next && next->m_alreadyDone == stillRemoved) {
                    stack.redo();
                }
                return;
            }
            Q_EMIT library.contentsChanged();
            Q_EMIT library.volumeChanged(
                Library::tr("%1 is back: %2 documents; %3 of %4 of your marks are in place.")
                    .arg(written->volume)
                    .arg(written->documents)
                    .arg(written->marks.size() - size_t(written->marksOf(MarkFate::Kind::Lost)))
                    .arg(written->marks.size()));
        });
}

void RemoveCommand::redo()
{
    if (std::exchange(*m_alreadyDone, false)) {
        return;
    }
    Library &library = m_library;
    library.takeOut(m_volume.volume.id).then(&library, [&library](const Result<VolumeRemoved> &removed) {
        if (!removed) {
            Q_EMIT library.undoRefused(removed.error().message);
            return;
        }
        Q_EMIT library.contentsChanged();
        Q_EMIT library.volumeChanged(
            Library::tr("%1 is removed: %2 documents.").arg(removed->volume).arg(removed->documents));
    });
}

} // namespace Chancery
