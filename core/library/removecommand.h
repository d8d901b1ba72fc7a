// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/document.h"

#include <QByteArray>
#include <QUndoCommand>

#include <memory>

namespace Chancery
{

class Library;

/// A volume that was taken out: what it takes to bring it back.
struct RemovedVolume {
    Volume volume;
    QByteArray packed; ///< the file it was read from, by qCompress(): about a third of the file
};

/// The removal of a volume on the undo stack. Undo reads the volume from its file again, and redo takes it
/// out, both on the import's thread and in the order they were asked for; the window goes on meanwhile.
class RemoveCommand : public QUndoCommand
{
public:
    /// The volume has already been taken out: the first redo(), which QUndoStack::push() calls, does nothing.
    RemoveCommand(Library &library, RemovedVolume volume);

    void undo() override;
    void redo() override;

private:
    Library &m_library;
    RemovedVolume m_volume;
    /// The next redo() has nothing to do. Shared with work under way, which may outlive the command.
    std::shared_ptr<bool> m_alreadyDone = std::make_shared<bool>(true);
};

} // namespace Chancery
