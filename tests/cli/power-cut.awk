# Reads what strace -f -y wrote about one run and tells each way in which a power cut could lose what was published:
#   - a file or folder below segments/ that was not on the disk (fsync after the last change) when the manifest was renamed
#   - a manifest that was not on the disk before its rename, or a rename that was not followed by the folder's fsync
#     before anything was removed and before the end
# -v cwd=FOLDER -v index=FOLDER (absolute). Prints one line a fault, and last "renames: N".

function absolute(path) { return substr(path, 1, 1) == "/" ? path : cwd "/" path }
function parent(path) { sub("/[^/]*$", "", path); return path }
function quoted(n,  part) { split($0, part, "\""); return absolute(part[2 * n]) }
function of_descriptor(  start, rest) { start = index($0, "<"); rest = substr($0, start + 1); sub(">.*", "", rest); return rest }
function ours(path) { return index(path, db "/segments") == 1 || path == db "/manifest.json.new" }
function change(path) { if (ours(path)) dirty[path] = 1 }
function change_folder(path) { dirty_folder[path] = 1 }

BEGIN { db = index_folder }
/ = -1 / || /O_RDONLY/ && !/O_CREAT/ { next }
/ mkdir(at)?\(/ { path = quoted(1); if (ours(path)) { change_folder(path); change_folder(parent(path)) } }
/ openat\(/ && /O_CREAT/ { path = quoted(1); if (ours(path)) { change(path); if (path != db "/manifest.json.new") change_folder(parent(path)) } }
/ (p?write(64|v)?|ftruncate|fallocate)\(/ { change(of_descriptor()) }
/ f(data)?sync\(/ {
    path = of_descriptor()
    delete dirty[path]
    delete dirty_folder[path]
    if (path == db) published = 0
}
/ rename(at2?)?\(/ {
    from = quoted(1); to = quoted(2)
    if (to == db "/manifest.json") {
        ++renames
        for (path in dirty) print "not on the disk when the manifest was renamed: " path
        for (path in dirty_folder) if (index(path, db) == 1) print "names in it not on the disk when the manifest was renamed: " path
        published = 1
    } else if (ours(to)) {
        if (from in dirty) change(to)
        delete dirty[from]
        change_folder(parent(to))
    }
}
/ unlink(at)?\(/ || / rmdir\(/ {
    path = $0 ~ /unlinkat\([0-9]/ ? of_descriptor() "/" substr($0, index($0, "\"") + 1) : quoted(1)
    sub("\".*", "", path)
    if (published && index(path, db "/segments") == 1) print "removed before the rename was on the disk: " path
    delete dirty[path]
    delete dirty_folder[path]
}
END {
    if (published) print "the last rename was not followed by the folder's fsync"
    print "renames: " renames + 0
}
