#include "common/errors.h"
#include "common/segment/clusters.h"
#include "tests/fuzz/segment/as_file.h"

/// Any payload is refused, or every answer stays inside the file and names a document that there is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<std::uint32_t> documents{7, 0, 5};
    try {
        const auto clusters = onrecord::Clusters::open(onrecord::fuzz::as_file("CLUS", onrecord::fuzz::view(data, size)), documents);
        for (std::uint32_t segment = 0; segment < documents.size(); ++segment) {
            for (std::uint32_t docid = 1; docid <= documents[segment]; ++docid) {
                try {
                    if (clusters.copies({segment, docid}) == 0) continue;
                    const std::uint32_t cluster = clusters.cluster_of({segment, docid});
                    if (cluster == onrecord::Clusters::none) continue;
                    for (const std::uint32_t number : clusters.members(cluster)) {
                        const onrecord::DocumentPlace place = clusters.place(number);
                        if (place.segment >= documents.size() || place.docid == 0 || place.docid > documents[place.segment]) __builtin_trap();
                    }
                } catch (const onrecord::IoError&) {
                }
            }
        }
    } catch (const onrecord::IoError&) {
    }
    return 0;
}
