// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in for libFuzzer in an ordinary build: fuzz_NAME FILE-OR-FOLDER … goes through the inputs once.

#include "target.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

int main(int argc, char *argv[])
{
    int inputs = 0;
    for (int i = 1; i < argc; ++i) {
        const QString path = QString::fromLocal8Bit(argv[i]);
        QStringList files;
        if (QFileInfo(path).isDir()) {
            for (QDirIterator folder(path, QDir::Files); folder.hasNext();) {
                files.append(folder.next());
            }
        } else {
            files.append(path);
        }
        for (const QString &name : std::as_const(files)) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly)) {
                QTextStream(stderr) << name << " cannot be read.\n";
                return 1;
            }
            const QByteArray content = file.readAll();
            // Before it is tried, so that the last name printed is the one that ends the program.
            QTextStream(stdout) << name << '\n';
            LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(content.constData()),
                                   size_t(content.size()));
            ++inputs;
        }
    }
    QTextStream(stdout) << inputs << " inputs\n";
    return inputs > 0 ? 0 : 1;
}
