// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "terminal.h"

#include "library/library.h"

#include <QStringList>

/// One function per command of chancery-cli. Each prints its answer and returns the exit status.
namespace Chancery::Cli
{

enum class Output { Text, Json };

Exit info(Library &library, Output output);
/// Prints a line a volume as it is finished; with \a details what was odd or not understood as well.
Exit importVolumes(Library &library, const QStringList &paths, bool details, Output output);
/// Which volumes there are to fetch, or fetching some and taking them in (downloadcommand.cpp).
struct DownloadArguments {
    QStringList volumes; ///< ids
    QString from; ///< address of a mirror; empty for the public repository
    bool list = false; ///< print which there are and fetch none
    bool refresh = false; ///< ask the repository for the list first, though one is known
    bool details = false; ///< as of importVolumes()
};
Exit download(Library &library, const DownloadArguments &arguments, Output output);
/// What the import of a volume read and did not read, as it was told then.
Exit importReport(Library &library, const QString &volume, Output output);
enum class MarkedVolume { Refuse, Remove };
/// Takes a volume out. One that the reader has marked goes only where \a marked says so.
Exit removeVolume(Library &library, const QString &volume, MarkedVolume marked, Output output);
/// What is looked for, and how the answer is given (searchcommand.cpp).
struct SearchArguments {
    QString query;
    QString sort; ///< a SearchSort
    QString context; ///< a ContextSort for keyword in context; empty for documents
    int limit = 50;
    int offset = 0;
    bool facets = false;
};
Exit search(Library &library, const SearchArguments &arguments, Output output);
Exit show(Library &library, const DocumentKey &document, bool textOnly, Output output);
Exit references(Library &library, const DocumentKey &document, Output output);
/// Persons of two volumes who may be one: of \a person, of the whole library where it is not valid.
Exit people(Library &library, const DocumentKey &person, Output output);
/// The reader's word that two persons are one, or are two.
Exit decideOnPersons(Library &library, const DocumentKey &one, const DocumentKey &other,
                     PersonLinkState decision, Output output);
Exit speakers(Library &library, const DocumentKey &document, Output output);
/// Of \a document; of every document of the library where it is not valid.
Exit timeline(Library &library, const DocumentKey &document, Output output);

/// The marks and words of a new annotation, as given on the command line.
struct AnnotateArguments {
    DocumentKey document;
    QString quote;
    QString prefix;
    QString suffix;
    QString note;
    QStringList tags; ///< paths: "Tone/Sharp"
    QString colour;
    QString kind;
};
Exit annotate(Library &library, const AnnotateArguments &arguments, Output output);
Exit annotations(Library &library, const DocumentKey &document, const QString &tag, Output output);

struct ExportArguments {
    QString format;
    DocumentKey document; ///< the whole annotated document; invalid for a list of annotations
    QString tag;
    QString file;
    QString citation;
    int contextSentences = 0;
    bool excerptsOnly = false;
};
Exit exportTo(Library &library, const ExportArguments &arguments, Output output);
Exit importAnnotations(Library &library, const QString &file, Output output);
Exit backup(Library &library, const QString &file, Output output);
Exit check(Library &library, Output output);

} // namespace Chancery::Cli
