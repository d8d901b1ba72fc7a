// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "removecommand.h"

#include "library.h"

#include <QFuture>
#include <QUndoStack>

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
        &library, [&library, volume = m_volume](const Result<VolumeWritten> &written) {
            if (!written) {
                Q_EMIT library.undoRefused(written.error().message);
                if (written.error().kind != Error::Kind::Conflict) {
                    // There may be room on the disk in a moment: what brings it back is not let go.
                    library.undoStack()->push(new RemoveCommand(library, volume));
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
    if (m_alreadyDone) {
        m_alreadyDone = false;
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
