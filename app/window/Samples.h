#pragma once

#include "engine/base/Result.h"

#include <QString>

#include <vector>

namespace lathe::app {

/// A project that comes with Lathe.
struct Sample {
    /// Its folder.
    QString path;
    /// "orders".
    QString name;
    /// The Description of its template; the first sentence.
    QString summary;
};

/// The samples of resources/samples. Reads the disk.
std::vector<Sample> samples();

/// The folder itself where it is empty, else the first of name, name-2... that is not there in it.
/// Reads the disk.
QString placeForProject(const QString& folder, const QString& name);

/// Copies a sample to `folder`, which must not exist or be empty; gives the path of the template.
/// Fails with File.Exists, and with File.NotWritable, after which no new folder is left behind.
/// Reads and writes the disk.
Result<QString> copySample(const QString& samplePath, const QString& folder);

/// Writes a template without resources into the folder, which may hold code already and is made
/// where it is not there; gives the path of the template. Fails with File.Exists where it has a
/// template, and with File.NotWritable. Reads and writes the disk.
Result<QString> beginEmptyProject(const QString& folder);

} // namespace lathe::app
