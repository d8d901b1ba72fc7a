// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentindex.h"

#include "fuzzymatch.h"
#include "library/library.h"

#include <QCoreApplication>

namespace Chancery::App
{

namespace
{

struct KindWords {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::DocumentKind)
};

DocumentEntry entryOf(const Document &document, const Volume &volume)
{
    DocumentEntry entry{document.key,   document.kind,
                        document.title, document.date.isValid() ? document.date.toDisplay() : QString(),
                        volume.title,   {}};
    if (entry.title.isEmpty()) {
        entry.title = document.key.xmlId;
    }
    entry.words = folded(QString(entry.title % u' ' % document.number % u' ' % document.key.xmlId % u' '
                                 % entry.date % u' ' % volume.subSeries % u' ' % volume.number));
    return entry;
}

} // namespace

DocumentIndex::DocumentIndex(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_entries(std::make_shared<const std::vector<DocumentEntry>>())
{
    // Reading under way goes on to its end: while volumes arrive it would otherwise never get there.
    const auto outdated = [this] {
        m_loaded = false;
        m_outdated = true;
    };
    connect(&library, &Library::contentsChanged, this, outdated);
    connect(&library, &Library::changedElsewhere, this, outdated);
}

void DocumentIndex::load()
{
    if (m_loaded || m_loading) {
        return;
    }
    m_loading = true;
    m_outdated = false;
    readVolumes();
}

DocumentIndex::Entries DocumentIndex::entries() const
{
    return m_entries;
}

bool DocumentIndex::isLoading() const
{
    return m_loading;
}

void DocumentIndex::readVolumes()
{
    m_library.volumes().then(this, [this](const Result<std::vector<Volume>> &volumes) {
        readNext(std::make_shared<const std::vector<Volume>>(volumes.value_or(std::vector<Volume>())), 0,
                 std::make_shared<std::vector<DocumentEntry>>());
    });
}

void DocumentIndex::readNext(const Volumes &volumes, size_t at,
                             const std::shared_ptr<std::vector<DocumentEntry>> &read)
{
    if (at == volumes->size()) {
        m_entries = std::make_shared<const std::vector<DocumentEntry>>(std::move(*read));
        m_loaded = !m_outdated;
        m_loading = false;
        Q_EMIT changed();
        return;
    }
    m_library.documents((*volumes)[at].id)
        .then(this, [this, volumes, at, read](const Result<std::vector<Document>> &documents) {
            for (const Document &document : documents.value_or(std::vector<Document>())) {
                read->push_back(entryOf(document, (*volumes)[at]));
            }
            readNext(volumes, at + 1, read);
        });
}

QString kindLabel(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Document:
        return KindWords::tr("Document");
    case DocumentKind::Telegram:
        return KindWords::tr("Telegram");
    case DocumentKind::Letter:
        return KindWords::tr("Letter");
    case DocumentKind::Memorandum:
        return KindWords::tr("Memorandum");
    case DocumentKind::Conversation:
        return KindWords::tr("Memorandum of conversation");
    case DocumentKind::EditorialNote:
        return KindWords::tr("Editorial note");
    case DocumentKind::Treaty:
        return KindWords::tr("Treaty");
    case DocumentKind::CatalogueCard:
        return KindWords::tr("Catalogue card");
    case DocumentKind::Attachment:
        return KindWords::tr("Attachment");
    case DocumentKind::FrontMatter:
        return KindWords::tr("Front matter");
    case DocumentKind::OwnText:
        return KindWords::tr("Your text");
    }
    return {};
}

} // namespace Chancery::App
