// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library.h"

#include "annotationintake.h"
#include "refusals.h"
#include "threads.h"
#include "whendone.h"

#include "detect/detect.h"
#include "detect/printedreferences.h"
#include "detect/rules.h"
#include "export/webannotationreader.h"
#include "import/filesource.h"
#include "import/plaintextreader.h"
#include "store/integrity.h"
#include "store/librarybackup.h"

#include <QDir>
#include <QFileInfo>

/// What comes into a library and goes out of it; the rest of Library is in library.cpp.
namespace Chancery
{

namespace
{

/// The sides of the talks that the library's volumes know, by row: people point at them.
Result<QHash<PartyId, Detect::KnownParty>> knownParties(Store::LibraryReader &reader)
{
    const auto parties = reader.parties();
    if (!parties) {
        return std::unexpected(parties.error());
    }
    QHash<PartyId, Detect::KnownParty> known;
    for (const Party &party : *parties) {
        known.insert(party.id,
                     {DocumentKey{party.volume, party.xmlId}.toString(), {party.name, party.shortName}});
    }
    return known;
}

/// What the library knows that a text of the reader's own, written at \a written, may mention.
Result<Detect::DetectionContext> detectionContext(Store::LibraryReader &reader, const HistoricalDate &written)
{
    Detect::DetectionContext context;
    context.written = written;
    const auto parties = knownParties(reader);
    const auto people = reader.people();
    const auto documents = reader.documents();
    if (!parties || !people || !documents) {
        return std::unexpected(!parties ? parties.error() : !people ? people.error() : documents.error());
    }
    for (const Detect::KnownParty &party : *parties) {
        context.parties.push_back(party);
    }
    for (const Person &person : *people) {
        Detect::KnownPerson known = Detect::knownPerson(person, parties->value(person.party).key, written);
        known.key = DocumentKey{person.volume, person.xmlId}.toString();
        context.people.push_back(std::move(known));
    }
    for (const Document &document : *documents) {
        Detect::KnownDocument known{document.key,    document.kind,      document.title,
                                    document.sender, document.recipient, document.date,
                                    document.number, document.describes, {}};
        if (document.kind == DocumentKind::CatalogueCard || document.kind == DocumentKind::Treaty) {
            // The articles of a treaty are passages one can refer to.
            if (const auto record = reader.record(document.key)) {
                for (const Passage &passage : record->passages) {
                    known.passages << passage.xmlId;
                }
            }
        }
        context.catalogue.push_back(std::move(known));
    }
    return context;
}

} // namespace

QFuture<Result<TextAdded>> Library::addText(const QString &path, const QString &title,
                                            const std::stop_token &stop)
{
    if (!m_writer) {
        return refused<TextAdded>(onlyReadable(Wanted::Contents, m_file));
    }
    auto future = QtConcurrent::run(&m_readers->threads(), [this, path, title, stop]() -> Result<TextAdded> {
        if (const auto ready = Detect::Rules::ready(); !ready) {
            return std::unexpected(ready.error());
        }
        TextAdded added;
        Import::PlainTextOptions options;
        options.title = title;
        auto draft = Import::readPlainText(path, options, &added.diagnostics);
        if (!draft) {
            return std::unexpected(draft.error());
        }
        const auto context = m_readers->askNow<Result<Detect::DetectionContext>>(
            [&](Store::LibraryReader &reader) { return detectionContext(reader, draft->document.date); });
        if (!context) {
            return std::unexpected(context.error());
        }
        const Detect::DetectionSummary found = Detect::detectAll(*draft, *context, stop);
        if (stop.stop_requested()) {
            return failure(Error::Kind::Cancelled, tr("%1 was not added.").arg(path), path);
        }
        added.passages = int(draft->passages.size());
        added.mentions = found.mentions;
        added.references = found.references;
        added.resolvedReferences = found.resolved;
        added.speeches = found.speeches;
        const auto key =
            m_writer
                ->run<Result<DocumentKey>>([text = std::move(*draft)](Store::LibraryWriter &writer) {
                    return writer.addOwnText(text);
                })
                .result();
        if (!key) {
            return std::unexpected(key.error());
        }
        added.document = *key;
        return added;
    });
    whenDone<Result<TextAdded>>(this, future, [this](const Result<TextAdded> &added) {
        if (added) {
            Q_EMIT contentsChanged();
        }
    });
    return future;
}

Result<AnnotationsTaken> Library::importAnnotations(const QString &path)
{
    const auto file = Import::openForReading(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    const QString name = QDir::toNativeSeparators(path);
    auto read = Export::readWebAnnotations((*file)->read(Export::largestWebAnnotations + 1));
    if (!read) {
        return failure(read.error().kind, tr("%1 was not taken in: %2").arg(name, read.error().message),
                       read.error().detail);
    }
    const auto here = annotations().result();
    const auto tagsHere = tags().result();
    if (!here || !tagsHere) {
        return std::unexpected(here ? tagsHere.error() : here.error());
    }
    IntakeSources sources;
    sources.record = [this](const DocumentKey &key) { return record(key).result().value_or(nullptr); };
    sources.annotations = *here;
    sources.tags = *tagsHere;
    Intake intake = takeAnnotations(std::move(read->annotations), std::move(read->tags), sources);
    // Items the reader of the format could not make sense of count as read and refused.
    const int malformed =
        int(std::ranges::count(read->diagnostics, Diagnostic::Severity::Error, &Diagnostic::severity));
    intake.report.read += malformed;
    intake.report.refused += malformed;
    intake.report.diagnostics.insert(intake.report.diagnostics.begin(), read->diagnostics.begin(),
                                     read->diagnostics.end());
    if (auto done = perform(intake.change); !done) {
        return std::unexpected(done.error());
    }
    return intake.report;
}

QFuture<Result<void>> Library::backup(const QString &target)
{
    return QtConcurrent::run(&m_readers->threads(),
                             [file = m_file, target] { return Store::backupLibrary(file, target); });
}

QFuture<Result<IntegrityReport>> Library::check()
{
    return QtConcurrent::run(&m_readers->threads(), [file = m_file] { return Store::checkLibrary(file); });
}

} // namespace Chancery
