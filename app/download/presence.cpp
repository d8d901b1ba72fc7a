// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presence.h"

#include "download/gitblob.h"

#include <algorithm>

namespace Chancery::App
{

Presence::Presence(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    connect(&library, &Library::contentsChanged, this, &Presence::look);
    connect(&library, &Library::changedElsewhere, this, &Presence::look);
}

void Presence::setCatalogue(const Download::Catalogue &catalogue)
{
    m_catalogue = catalogue;
    hashNext();
}

void Presence::look()
{
    m_library.volumes().then(this, [this](const Result<std::vector<Volume>> &volumes) {
        if (!volumes) {
            return; // what was known before stands
        }
        m_volumes.clear();
        for (const Volume &volume : *volumes) {
            m_volumes.insert(volume.id, volume);
        }
        Q_EMIT changed();
        hashNext();
    });
}

QHash<QString, Held> Presence::held() const
{
    QHash<QString, Held> held;
    for (const Volume &volume : m_volumes) {
        Held one{Held::How::File, volume.title};
        const Download::CatalogueEntry *entry = m_catalogue.find(volume.id);
        const QByteArray blob = m_blobs.value(volume.sourceSha256);
        if (volume.origin == VolumeOrigin::Bundled) {
            one.how = Held::How::Part;
        } else if (entry && !entry->blob.isEmpty() && !blob.isEmpty() && entry->blob != blob) {
            one.how = Held::How::OtherFile;
        }
        held.insert(volume.id, one);
    }
    return held;
}

void Presence::hashNext()
{
    if (m_isHashing) {
        return;
    }
    const auto next = std::ranges::find_if(m_volumes, [this](const Volume &volume) {
        const Download::CatalogueEntry *entry = m_catalogue.find(volume.id);
        return volume.origin == VolumeOrigin::Imported && entry && !entry->blob.isEmpty()
            && !m_blobs.contains(volume.sourceSha256);
    });
    if (next == m_volumes.end()) {
        return;
    }
    m_isHashing = true;
    m_library.sourceFile(next->id)
        .then(
            [](const Result<QByteArray> &file) { return file ? Download::gitBlobHash(*file) : QByteArray(); })
        .then(this, [this, sha256 = next->sourceSha256](const QByteArray &blob) {
            m_blobs.insert(sha256, blob);
            m_isHashing = false;
            Q_EMIT changed();
            hashNext();
        });
}

} // namespace Chancery::App
